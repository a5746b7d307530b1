-- Every statement can be repeated: definitions commit one by one, and a process may die between two of them.

CREATE TABLE IF NOT EXISTS projects (
    id      VARCHAR PRIMARY KEY,
    seq     BIGINT GENERATED ALWAYS AS IDENTITY,
    name    VARCHAR NOT NULL,
    sample  VARCHAR NOT NULL,
    created TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    changed TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS iterations (
    id        VARCHAR PRIMARY KEY,
    seq       BIGINT GENERATED ALWAYS AS IDENTITY,
    project   VARCHAR NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    iteration INTEGER NOT NULL,
    created   TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    draft     TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS recipe_edits (
    iteration VARCHAR PRIMARY KEY REFERENCES iterations (id) ON DELETE CASCADE,
    edits     TEXT NOT NULL,
    changed   TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS frame_versions (
    project   VARCHAR NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    version   INTEGER NOT NULL,
    kept      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    frame     TEXT NOT NULL,
    signed_by VARCHAR NOT NULL,
    PRIMARY KEY (project, version)
);

CREATE TABLE IF NOT EXISTS datasets (
    fingerprint   VARCHAR PRIMARY KEY,
    source        VARCHAR NOT NULL,
    row_count     INTEGER NOT NULL,
    column_count  INTEGER NOT NULL,
    rejected_rows INTEGER NOT NULL,
    imported      TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS experiments (
    id              VARCHAR PRIMARY KEY,
    seq             BIGINT GENERATED ALWAYS AS IDENTITY,
    project         VARCHAR NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    iteration       VARCHAR NOT NULL,
    name            VARCHAR NOT NULL,
    started         TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    finished        TIMESTAMP(9) WITH TIME ZONE,
    state           VARCHAR NOT NULL,
    pipeline        TEXT NOT NULL,
    settings_digest VARCHAR NOT NULL,
    fingerprint     VARCHAR NOT NULL,
    row_count       INTEGER NOT NULL,
    metric          VARCHAR NOT NULL,
    sentence        TEXT,
    recommended     VARCHAR,
    program         VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS runs (
    id              VARCHAR PRIMARY KEY,
    seq             BIGINT GENERATED ALWAYS AS IDENTITY,
    experiment      VARCHAR NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
    family          VARCHAR NOT NULL,
    state           VARCHAR NOT NULL,
    mean            DOUBLE PRECISION,
    low             DOUBLE PRECISION,
    high            DOUBLE PRECISION,
    fit_seconds     DOUBLE PRECISION,
    predict_seconds DOUBLE PRECISION,
    test            DOUBLE PRECISION,
    finding         TEXT,
    ended           TIMESTAMP(9) WITH TIME ZONE
);

-- setting: the value as JSON; amount: the same where it is a number, to be drawn and compared
CREATE TABLE IF NOT EXISTS run_params (
    run     VARCHAR NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    name    VARCHAR NOT NULL,
    setting TEXT NOT NULL,
    amount  DOUBLE PRECISION,
    PRIMARY KEY (run, name)
);

CREATE TABLE IF NOT EXISTS run_scores (
    run    VARCHAR NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    metric VARCHAR NOT NULL,
    score  DOUBLE PRECISION,
    PRIMARY KEY (run, metric)
);

CREATE TABLE IF NOT EXISTS run_folds (
    run             VARCHAR NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    fold            INTEGER NOT NULL,
    place           INTEGER NOT NULL,
    threshold       DOUBLE PRECISION,
    fit_seconds     DOUBLE PRECISION,
    predict_seconds DOUBLE PRECISION,
    PRIMARY KEY (run, fold)
);

CREATE TABLE IF NOT EXISTS fold_scores (
    run    VARCHAR NOT NULL,
    fold   INTEGER NOT NULL,
    metric VARCHAR NOT NULL,
    score  DOUBLE PRECISION,
    PRIMARY KEY (run, fold, metric),
    FOREIGN KEY (run, fold) REFERENCES run_folds (run, fold) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS run_details (
    run    VARCHAR PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
    detail ${bytes} NOT NULL
);

CREATE TABLE IF NOT EXISTS bundles (
    id         VARCHAR PRIMARY KEY,
    seq        BIGINT GENERATED ALWAYS AS IDENTITY,
    run        VARCHAR NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    path       VARCHAR NOT NULL,
    digest     VARCHAR NOT NULL,
    registered VARCHAR NOT NULL,
    created    TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS gate_outcomes (
    bundle  VARCHAR NOT NULL REFERENCES bundles (id) ON DELETE CASCADE,
    place   INTEGER NOT NULL,
    gate    VARCHAR NOT NULL,
    passed  BOOLEAN,
    amount  DOUBLE PRECISION,
    bound   DOUBLE PRECISION,
    reason  TEXT NOT NULL,
    waiver  TEXT,
    PRIMARY KEY (bundle, place)
);

-- project: '' for the registry as a whole
CREATE TABLE IF NOT EXISTS events (
    seq      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    project  VARCHAR NOT NULL,
    kind     VARCHAR NOT NULL,
    sentence TEXT NOT NULL,
    subject  VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS looks (
    seq      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project  VARCHAR NOT NULL,
    test_rows VARCHAR NOT NULL,
    settings VARCHAR NOT NULL,
    run      VARCHAR NOT NULL,
    reason   TEXT NOT NULL,
    happened TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS settings (
    name    VARCHAR PRIMARY KEY,
    setting TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS iterations_of_project ON iterations (project);
CREATE INDEX IF NOT EXISTS experiments_of_project ON experiments (project, started);
CREATE INDEX IF NOT EXISTS runs_of_experiment ON runs (experiment);
CREATE INDEX IF NOT EXISTS bundles_of_run ON bundles (run);
CREATE INDEX IF NOT EXISTS events_of_project ON events (project, happened);
CREATE INDEX IF NOT EXISTS looks_of_test ON looks (project, test_rows);
