package lightwell.export.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.message.Message;

/**
 * A template of the names of outputs: {@code {date}/{stem}_{n:04}}. Words in braces are {@link NameField}s; a slash begins a folder. Values
 * become letters, digits, points, hyphens and underscores, so that no photo decides on folders; what a photo does not tell is "unknown".
 */
public final class NameTemplate {

    private static final String UNKNOWN = "unknown";
    private static final Pattern PIECE = Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?\\}|([^{}]+)|[{}]");
    /** Leading zeros, up to nine digits. */
    private static final Pattern DIGITS = Pattern.compile("0([1-9])");
    /** What a name cannot have on one of the usual systems. */
    private static final String FORBIDDEN = "[\\p{Cntrl}\\\\:*?\"<>|]";

    private final List<Piece> pieces;

    /**
     * @param text   literal; ignored for a field
     * @param digits at least; 0 for as many as there are
     */
    private record Piece(String text, Optional<NameField> field, int digits) {

        String of(NamedPhoto photo) {
            if (field.isEmpty()) {
                return text;
            }
            String value = FileNames.word(field.get().value(photo).orElse(""));
            String known = value.isEmpty() || value.matches("\\.+") ? UNKNOWN : value;
            return digits == 0 ? known : String.format(Locale.ROOT, "%0" + digits + "d", photo.number());
        }
    }

    private NameTemplate(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @throws IllegalArgumentException one sentence, if it has an unknown field, or leads out of its folder */
    public static NameTemplate parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher next = PIECE.matcher(text);
        while (next.find()) {
            if (next.group(3) != null) {
                pieces.add(new Piece(next.group(3).replaceAll(FORBIDDEN, "_"), Optional.empty(), 0));
            } else if (next.group(1) != null) {
                pieces.add(field(text, next.group(1), next.group(2)));
            } else {
                throw new RefusedException(Message.of("name.brace", text));
            }
        }
        if (Stream.of(text.split("/", -1)).anyMatch(folder -> folder.isBlank() || folder.matches("\\s*\\.+\\s*"))) {
            throw new RefusedException(Message.of("name.folders", text));
        }
        return new NameTemplate(pieces);
    }

    /** @param form behind the colon; null without one */
    private static Piece field(String text, String id, String form) {
        NameField field = NameField.of(id).orElseThrow(() -> new RefusedException(
                Message.of("name.unknown-field", text, id, Stream.of(NameField.values()).map(NameField::id).toList())));
        if (form == null) {
            return new Piece("", Optional.of(field), 0);
        }
        Matcher digits = DIGITS.matcher(form);
        if (field != NameField.N || !digits.matches()) {
            throw new RefusedException(Message.of("name.form", text, id + ":" + form));
        }
        return new Piece("", Optional.of(field), Integer.parseInt(digits.group(1)));
    }

    /** Whether it needs a photo's camera data. */
    public boolean needsCamera() {
        return pieces.stream().anyMatch(piece -> piece.field().map(NameField::ofCamera).orElse(false));
    }

    /** Whether the name depends on the photo's place in the run. */
    public boolean numbers() {
        return pieces.stream().anyMatch(piece -> piece.field().equals(Optional.of(NameField.N)));
    }

    /** The name with its extension, which is added if the template lacks it, and with its folders: "2023-02-21/IMG_1.exr". */
    public String name(NamedPhoto photo) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.of(photo)));
        List<String> names = new ArrayList<>(List.of(text.toString().split("/")));
        String last = names.remove(names.size() - 1).strip();
        String end = "." + photo.extension();
        String stem = last.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT))
                ? last.substring(0, last.length() - end.length()) : last;
        List<String> fitting = new ArrayList<>(names.stream().map(folder -> FileNames.fit(folder.strip(), "")).toList());
        fitting.add(FileNames.fit(stem.isEmpty() ? UNKNOWN : stem, end));
        return String.join("/", fitting);
    }
}
