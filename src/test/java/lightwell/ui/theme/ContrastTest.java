package lightwell.ui.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read on what it stands on: contrast by WCAG 2.2, 1.4.3, in both themes. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-lw-[a-z-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");
    private static final double ENOUGH = 4.5;

    @ParameterizedTest
    @CsvSource({"-lw-text, -lw-bg", "-lw-text, -lw-panel", "-lw-text, -lw-raised", "-lw-text, -lw-key", "-lw-text-dim, -lw-panel",
        "-lw-text-dim, -lw-bg", "-lw-accent, -lw-panel", "-lw-danger-text, -lw-danger-bg"})
    void textStandsOut(String text, String ground) throws IOException {
        Map<String, String> dark = colours("/lightwell/ui/lightwell.css");
        Map<String, String> light = new HashMap<>(dark);
        light.putAll(colours("/lightwell/ui/lightwell-light.css"));
        for (Map<String, String> theme : List.of(dark, light)) {
            double contrast = contrast(luminance(theme.get(text)), luminance(theme.get(ground)));
            assertTrue(contrast >= ENOUGH, text + " " + theme.get(text) + " on " + ground + " " + theme.get(ground) + ": " + contrast);
        }
    }

    private static Map<String, String> colours(String sheet) throws IOException {
        Map<String, String> colours = new HashMap<>();
        try (var in = ContrastTest.class.getResourceAsStream(sheet)) {
            Matcher found = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                colours.putIfAbsent(found.group(1), found.group(2));
            }
        }
        return colours;
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance of an sRGB colour. */
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int code) {
        double v = code / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
