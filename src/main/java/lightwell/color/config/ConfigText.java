package lightwell.color.config;

import java.util.Iterator;
import lightwell.message.Message;

/**
 * Rewrites a config's YAML, so that OpenColorIO's own reader sees exactly what was examined: only braces and quotes, no aliases, no
 * comments. Every node begins in its original line, so that messages name the right lines.
 */
final class ConfigText {

    private static final int LONGEST_KEY = 500;

    private final StringBuilder out = new StringBuilder();
    private int line;

    private ConfigText() {}

    static String of(ConfigNode.Mapping config) throws ConfigException {
        ConfigText text = new ConfigText();
        text.write(config);
        return text.out.append('\n').toString();
    }

    private void write(ConfigNode node) throws ConfigException {
        while (line < node.line()) {
            out.append('\n');
            line++;
        }
        if (!node.tag().isEmpty()) {
            out.append("!<").append(node.tag()).append("> ");
        }
        if (node instanceof ConfigNode.Text text) {
            if (text.isNull()) {
                out.append('~');
            } else {
                quoted(text.value());
            }
        } else if (node instanceof ConfigNode.Sequence list) {
            out.append('[');
            for (Iterator<ConfigNode> items = list.items().iterator(); items.hasNext();) {
                write(items.next());
                out.append(items.hasNext() ? ", " : "");
            }
            out.append(']');
        } else if (node instanceof ConfigNode.Mapping mapping) {
            out.append('{');
            for (Iterator<ConfigNode.Entry> entries = mapping.entries().iterator(); entries.hasNext();) {
                ConfigNode.Entry entry = entries.next();
                if (entry.key().value().length() > LONGEST_KEY) {
                    throw new ConfigException(Message.of("config.line-key-more-letters", entry.key().line() + 1, LONGEST_KEY));
                }
                write(entry.key());
                out.append(": ");
                write(entry.value());
                out.append(entries.hasNext() ? ", " : "");
            }
            out.append('}');
        }
    }

    private void quoted(String value) {
        out.append('"');
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        out.append('"');
    }
}
