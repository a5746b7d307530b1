package io.crisol.store;

import io.crisol.experiment.RunDetail;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A run's detail as bytes. The first byte is the version, 1. The rest is deflated (zlib); within it, big-endian: the
 * number of rows n; n row numbers, each as the difference from the one before (ints); n folds (ints); n truths
 * (doubles); the number of prediction columns, and for each its length and its doubles; the number of classes and each
 * name; the threshold (double); the number of importances, and for each its column, mean and sd. A text is its length in
 * UTF-8 bytes (int) and these bytes; counts are ints.
 */
final class DetailBytes {
    private static final int VERSION = 1;

    private DetailBytes() {}

    static byte[] write(RunDetail detail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, fast), 1 << 16))) {
            write(detail, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static RunDetail read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new FailureException(Finding.error("store.detail_version"));
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)), 1 << 16))) {
            return read(in);
        } catch (IOException e) {
            throw new FailureException(Finding.error("store.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    private static void write(RunDetail detail, DataOutputStream out) throws IOException {
        out.writeInt(detail.rows().length);
        int before = 0;
        for (int row : detail.rows()) {
            out.writeInt(row - before);
            before = row;
        }
        for (int fold : detail.fold()) {
            out.writeInt(fold);
        }
        for (double truth : detail.truth()) {
            out.writeDouble(truth);
        }
        out.writeInt(detail.predicted().length);
        for (double[] column : detail.predicted()) {
            out.writeInt(column.length);
            for (double value : column) {
                out.writeDouble(value);
            }
        }
        out.writeInt(detail.classes().size());
        for (String name : detail.classes()) {
            writeText(name, out);
        }
        out.writeDouble(detail.threshold());
        out.writeInt(detail.importances().size());
        for (RunDetail.Importance importance : detail.importances()) {
            writeText(importance.column(), out);
            out.writeDouble(importance.mean());
            out.writeDouble(importance.sd());
        }
    }

    private static RunDetail read(DataInputStream in) throws IOException {
        int[] rows = ints(in.readInt(), in);
        for (int i = 1; i < rows.length; i++) {
            rows[i] += rows[i - 1];
        }
        int[] fold = ints(rows.length, in);
        double[] truth = doubles(rows.length, in);
        double[][] predicted = new double[in.readInt()][];
        for (int k = 0; k < predicted.length; k++) {
            predicted[k] = doubles(in.readInt(), in);
        }
        List<String> classes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.add(readText(in));
        }
        double threshold = in.readDouble();
        List<RunDetail.Importance> importances = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            importances.add(new RunDetail.Importance(readText(in), in.readDouble(), in.readDouble()));
        }
        return new RunDetail(rows, fold, truth, predicted, classes, threshold, importances);
    }

    private static int[] ints(int count, DataInputStream in) throws IOException {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private static double[] doubles(int count, DataInputStream in) throws IOException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
