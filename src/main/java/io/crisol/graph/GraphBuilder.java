package io.crisol.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects a scoring graph while fitted steps and a fitted model write themselves into it, and knows which tensor holds
 * which column at the moment.
 *
 * <p>A column's tensor has shape {@code [N]}: float for numbers (NaN where missing), string for everything else
 * ({@code ""} where missing; flags as their text). An encoded group of columns may be one float tensor {@code [N,k]}
 * under the name of its source column. Not thread-safe.
 */
public final class GraphBuilder {
    private final List<Port> inputs = new ArrayList<>();
    private final List<Port> outputs = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private int fresh;

    /** Declares a raw input column; its tensor gets the column's name. */
    public void input(String column, ElementType type) {
        inputs.add(new Port(column, type));
        columns.put(column, column);
    }

    /** Declares an output of the graph by its tensor's name. */
    public void output(String tensor, ElementType type) {
        outputs.add(new Port(tensor, type));
    }

    /** The tensor {@code [N]} that holds a column now. */
    public String column(String name) {
        String tensor = columns.get(name);
        if (tensor == null) {
            throw new IllegalStateException("no column " + name + " in the graph; there are " + columns.keySet());
        }
        return tensor;
    }

    public boolean hasColumn(String name) {
        return columns.containsKey(name);
    }

    /** Lets a column be held by another tensor from here on. */
    public void setColumn(String name, String tensor) {
        columns.put(name, tensor);
    }

    /** The tensor {@code [N,k]} that holds the encoded columns of a source column. */
    public String group(String source) {
        String tensor = groups.get(source);
        if (tensor == null) {
            throw new IllegalStateException("no encoded group " + source + " in the graph");
        }
        return tensor;
    }

    public boolean hasGroup(String source) {
        return groups.containsKey(source);
    }

    public void setGroup(String source, String tensor) {
        groups.put(source, tensor);
    }

    /** Adds a standard node with one output and no attributes; returns the output's name. */
    public String node(String op, String... in) {
        return node("", op, List.of(in), Map.of());
    }

    /** Adds a standard node with one output; returns the output's name. */
    public String node(String op, List<String> in, Map<String, Attribute> attributes) {
        return node("", op, in, attributes);
    }

    /** Adds a node with one output; returns the output's name. */
    public String node(String domain, String op, List<String> in, Map<String, Attribute> attributes) {
        String out = name(op);
        nodes.add(new Node(domain, op, in, List.of(out), attributes));
        return out;
    }

    /** Adds a node with two outputs; returns their names. */
    public List<String> nodeWithTwo(String domain, String op, List<String> in, Map<String, Attribute> attributes) {
        List<String> out = List.of(name(op), name(op));
        nodes.add(new Node(domain, op, in, out, attributes));
        return out;
    }

    /** Adds a node whose one output carries a given name, for the outputs of the graph. */
    public void nodeNamed(String out, String domain, String op, List<String> in, Map<String, Attribute> attributes) {
        nodes.add(new Node(domain, op, in, List.of(out), attributes));
    }

    /** A constant of the given shape (no dims: a scalar); returns its name. */
    public String constant(float[] values, long... dims) {
        return constant(ElementType.FLOAT, values, dims);
    }

    public String constant(double[] values, long... dims) {
        return constant(ElementType.DOUBLE, values, dims);
    }

    public String constant(long[] values, long... dims) {
        return constant(ElementType.INT64, values, dims);
    }

    public String constant(String[] values, long... dims) {
        return constant(ElementType.STRING, values, dims);
    }

    /** A float scalar. */
    public String scalar(float value) {
        return constant(new float[] {value});
    }

    /** Casts a tensor to another element type. */
    public String cast(String tensor, ElementType to) {
        long code =
                switch (to) {
                    case FLOAT -> 1;
                    case INT64 -> 7;
                    case STRING -> 8;
                    case BOOL -> 9;
                    case DOUBLE -> 11;
                };
        return node("Cast", List.of(tensor), Map.of("to", new Attribute.OfInt(code)));
    }

    /** Turns {@code [N]} into {@code [N,1]}. */
    public String asColumn(String tensor) {
        return node("Unsqueeze", tensor, constant(new long[] {1}, 1));
    }

    /** Joins tensors {@code [N,a], [N,b], …} into {@code [N,a+b+…]}. */
    public String concat(List<String> tensors) {
        return tensors.size() == 1
                ? tensors.getFirst()
                : node("Concat", tensors, Map.of("axis", new Attribute.OfInt(1)));
    }

    /** The finished graph, without what no output needs. */
    public ScoringGraph build() {
        return new ScoringGraph(inputs, outputs, nodes, constants).pruned();
    }

    private String constant(ElementType type, Object values, long[] dims) {
        String name = name("c");
        constants.add(new Constant(name, type, dims, values));
        return name;
    }

    /** A name that no input has, whatever people call their columns. */
    private String name(String stem) {
        while (true) {
            String name = "_" + stem.toLowerCase(java.util.Locale.ROOT) + fresh++;
            if (inputs.stream().noneMatch(i -> i.name().equals(name))) {
                return name;
            }
        }
    }
}
