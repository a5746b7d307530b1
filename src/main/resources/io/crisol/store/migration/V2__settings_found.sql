-- found: settings that a search found for a fold, as JSON; null where none was asked for
ALTER TABLE run_folds ADD COLUMN IF NOT EXISTS found TEXT;
