package lightwell.color.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lightwell.message.Message;

/**
 * An OCIO config that is safe for OpenColorIO: examined, and rewritten from the parts that were understood, since the library follows
 * circular definitions until its stack overflows. Contents of files other than references are left to the library.
 *
 * @param yaml   the config
 * @param folder base of its relative paths, absolute
 */
public record ExaminedConfig(String yaml, Path folder) {

    private static final int LARGEST = 8 << 20;
    private static final int LONGEST_PATTERN = 500;

    /**
     * Reads the config and the files that it names. Blocks.
     *
     * @param environment variables of the process
     * @throws ConfigException if it is refused, with the reason: "its colour space …", without a full stop
     * @throws IOException     if it cannot be read
     */
    public static ExaminedConfig read(Path file, Map<String, String> environment) throws ConfigException, IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        ConfigNode.Mapping config = ConfigReader.read(text(file));
        checkPatterns(config);
        ConfigVariables variables = new ConfigVariables(config, environment);
        ConfigCircles.check(ConfigUses.of(config, variables, new ConfigFiles(config, folder, variables)));
        return new ExaminedConfig(ConfigText.of(config), folder);
    }

    /** Limits their length: OpenColorIO makes regular expressions of all three, and their compiler recurses for each character. */
    private static void checkPatterns(ConfigNode.Mapping config) throws ConfigException {
        List<ConfigNode.Mapping> rules = new ArrayList<>();
        config.each("file_rules", list -> rules.addAll(list.mappings()));
        for (ConfigNode.Mapping rule : rules) {
            for (String key : List.of("regex", "pattern", "extension")) {
                if (rule.text(key).orElse("").length() > LONGEST_PATTERN) {
                    throw new ConfigException(Message.of("config.file-rules-longer-letters", key, LONGEST_PATTERN));
                }
            }
        }
    }

    private static String text(Path file) throws ConfigException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ConfigException(Message.of("config.larger-mb", LARGEST >> 20));
            }
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                throw new ConfigException(Message.of("config.archive-unpack-name-config-inside"));
            }
            String text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
