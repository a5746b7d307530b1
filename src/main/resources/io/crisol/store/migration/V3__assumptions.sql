-- What assumption checks found in the training rows of an experiment.

CREATE TABLE IF NOT EXISTS assumptions (
    experiment VARCHAR PRIMARY KEY REFERENCES experiments (id) ON DELETE CASCADE,
    report     TEXT NOT NULL
);
