package io.crisol.bundle;

/** Names of a bundle's files and the version of their layout. Every version ever written stays readable. */
public final class BundleFormat {
    /** The version that is written. */
    public static final int VERSION = 1;

    public static final String MLMODEL = "MLmodel";
    public static final String MODEL = "model.onnx";
    public static final String REQUIREMENTS = "requirements.txt";
    public static final String CONDA = "conda.yaml";
    public static final String PYTHON_ENV = "python_env.yaml";
    public static final String INPUT_EXAMPLE = "input_example.json";
    public static final String SERVING_EXAMPLE = "serving_input_example.json";
    public static final String CARD = "README.md";
    public static final String CONTRACT = "contract.odcs.yaml";
    public static final String GOLDEN = "golden.json";
    public static final String PROFILE = "reference-profile.json";
    public static final String PIPELINE = "pipeline.json";
    public static final String LINEAGE = "lineage.json";
    public static final String MANIFEST = "manifest.sha256";

    private BundleFormat() {}
}
