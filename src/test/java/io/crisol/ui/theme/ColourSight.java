package io.crisol.ui.theme;

import io.crisol.figure.Ink;

/** How far two colours are apart in OKLab (Ottosson 2020), as seen with the matrices of Machado et al. (2009). */
final class ColourSight {
    static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    static final double[][] DEUTERANOPIA = {
        {.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}
    };
    static final double[][] PROTANOPIA = {
        {.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}
    };

    private ColourSight() {}

    static double distance(Ink a, Ink b, double[][] sight) {
        double[] p = lab(a, sight);
        double[] q = lab(b, sight);
        return Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    private static double[] lab(Ink ink, double[][] sight) {
        double[] rgb = {linear(ink.red()), linear(ink.green()), linear(ink.blue())};
        double[] c = new double[3];
        for (int i = 0; i < 3; i++) {
            c[i] = Math.clamp(sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2], 0, 1);
        }
        double l = Math.cbrt(.4122214708 * c[0] + .5363325363 * c[1] + .0514459929 * c[2]);
        double m = Math.cbrt(.2119034982 * c[0] + .6806995451 * c[1] + .1073969566 * c[2]);
        double s = Math.cbrt(.0883024619 * c[0] + .2817188376 * c[1] + .6299787005 * c[2]);
        return new double[] {
            .2104542553 * l + .7936177850 * m - .0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
            .0259040371 * l + .7827717662 * m - .8086757660 * s
        };
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
