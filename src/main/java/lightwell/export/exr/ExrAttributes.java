package lightwell.export.exr;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.presets.OpenImageIO;

/** The attributes of an EXR part in order of insertion: texts, numbers, whole numbers, lists of numbers. */
final class ExrAttributes {

    private static final int LONGEST_TEXT = 2000;

    private final Map<String, Object> values = new LinkedHashMap<>();

    ExrAttributes text(String name, String value) {
        String clean = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        values.put(name, clean.substring(0, Math.min(clean.length(), LONGEST_TEXT)));
        return this;
    }

    ExrAttributes text(String name, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> text(name, text));
        return this;
    }

    /** Omitted if it is not finite. */
    ExrAttributes number(String name, double value) {
        if (Double.isFinite((float) value)) {
            values.put(name, (float) value);
        }
        return this;
    }

    ExrAttributes number(String name, OptionalDouble value) {
        value.ifPresent(number -> number(name, number));
        return this;
    }

    ExrAttributes whole(String name, int value) {
        values.put(name, value);
        return this;
    }

    ExrAttributes numbers(String name, double... list) {
        float[] floats = new float[list.length];
        for (int i = 0; i < list.length; i++) {
            floats[i] = (float) list[i];
        }
        return numbers(name, floats);
    }

    ExrAttributes numbers(String name, float[] list) {
        values.put(name, list);
        return this;
    }

    void applyTo(OpenImageIO.Spec spec) {
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                spec.setText(name, text);
            } else if (value instanceof Float number) {
                spec.setFloat(name, number);
            } else if (value instanceof Integer number) {
                spec.setInt(name, number);
            } else if (value instanceof float[] list) {
                spec.setFloats(name, list, list.length);
            }
        });
    }
}
