package lightwell.export.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.files.FileNames;
import lightwell.files.UserFolders;
import lightwell.message.Message;

/**
 * The presets that one can name: those of Lightwell, and the user's own in a folder. Reads files at each request, so that changes are seen.
 *
 * @param folder the user's; need not exist
 */
public record PresetLibrary(Path folder) {

    private static final List<String> BUILT_IN = List.of("vfx-acescg", "aces2065-1-archive", "seed-layout", "qa-everything", "web-hdr");

    /**
     * A preset that can be named.
     *
     * @param about what it is for, one sentence; may be empty
     * @param file  of the user; empty for one of Lightwell's
     */
    public record Entry(Preset preset, Message about, Optional<Path> file) {}

    /** In the folder presets of the user's settings. */
    public static PresetLibrary ofUser() {
        return new PresetLibrary(UserFolders.config().resolve("presets"));
    }

    /**
     * All presets, Lightwell's first. A user's one hides Lightwell's of the same name.
     *
     * @param broken receives a sentence for each file of the folder that is no preset
     */
    public List<Entry> all(List<Message> broken) {
        List<Entry> own = own(broken);
        List<Entry> all = new ArrayList<>(builtIn().stream()
                .filter(entry -> own.stream().noneMatch(other -> named(other.preset(), entry.preset().name()))).toList());
        all.addAll(own);
        return all;
    }

    /** Lightwell's, whose words are in the user's language. */
    static List<Entry> builtIn() {
        return BUILT_IN.stream().map(name -> new Entry(resource(name), Message.of("preset.about." + name), Optional.empty())).toList();
    }

    private static Preset resource(String name) {
        String file = name + PresetFile.SUFFIX;
        try (InputStream in = PresetLibrary.class.getResourceAsStream(file)) {
            return PresetFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> own(List<Message> broken) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Entry> own = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> FileNames.hasSuffix(path, PresetFile.SUFFIX)).sorted().toList()) {
                try {
                    Preset preset = PresetFile.read(file);
                    own.add(new Entry(preset, Message.verbatim(preset.description()), Optional.of(file)));
                } catch (IllegalArgumentException e) {
                    broken.add(FailureSentence.told(e));
                }
            }
        } catch (IOException e) {
            broken.add(Message.of("preset.unreadable", folder, FailureSentence.told(e)));
        }
        return own;
    }

    /**
     * A preset by its name, upper and lower case being equal, or a file.
     *
     * @param wanted a file if it ends in .json or has a folder
     * @throws IllegalArgumentException one sentence
     */
    public Preset find(String wanted) {
        if (isFile(wanted)) {
            return PresetFile.read(Path.of(wanted));
        }
        List<Message> broken = new ArrayList<>();
        List<Entry> all = all(broken);
        return all.stream().map(Entry::preset).filter(preset -> named(preset, wanted)).findFirst()
                .orElseThrow(() -> new RefusedException(Message.of("preset.unknown", wanted,
                        all.stream().map(entry -> entry.preset().name()).toList())));
    }

    /** Where a preset is saved: the file itself, or a file of the user's folder. */
    public Path place(String wanted) {
        return isFile(wanted) ? Path.of(wanted) : own(wanted);
    }

    /** The file of the user's folder for a preset of any name. */
    public Path own(String name) {
        return folder.resolve(FileNames.fit(FileNames.word(name), PresetFile.SUFFIX));
    }

    /** The name of a preset that is saved there. */
    public static String name(String wanted) {
        return isFile(wanted) ? FileNames.stem(Path.of(wanted)) : wanted;
    }

    private static boolean isFile(String wanted) {
        return FileNames.hasSuffix(Path.of(wanted), PresetFile.SUFFIX) || Path.of(wanted).getNameCount() > 1;
    }

    private static boolean named(Preset preset, String name) {
        return preset.name().equalsIgnoreCase(name.strip());
    }
}
