package lightwell.color.config;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import lightwell.message.Message;

/** Expands the context variables of a config as OpenColorIO does: {@code $NAME}, {@code ${NAME}}, {@code %NAME%}, repeatedly. Immutable. */
final class ConfigVariables {

    private static final int MOST_ROUNDS = 20;
    private static final int LONGEST = 4096;

    /** Longer names first, since one may begin with another. */
    private final Map<String, String> values = new TreeMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** @param environment of the process; it overrides the config's defaults */
    ConfigVariables(ConfigNode.Mapping config, Map<String, String> environment) {
        config.each("environment", section -> section.mappings().forEach(defaults -> defaults.entries()
                .forEach(entry -> entry.value().texts().forEach(value -> values.put(entry.key().value(), value)))));
        values.putAll(environment);
        values.remove("");
    }

    /** @throws ConfigException if the expansion does not end */
    String resolve(String text) throws ConfigException {
        String now = text;
        for (int round = 0; now.indexOf('$') >= 0 || now.indexOf('%') >= 0; round++) {
            String next = once(now);
            if (next.equals(now)) {
                return now;
            }
            if (round == MOST_ROUNDS || next.length() > LONGEST) {
                throw new ConfigException(Message.of("config.variables-lead-back-themselves", ConfigUses.shown(text)));
            }
            now = next;
        }
        return now;
    }

    private String once(String text) {
        String now = text;
        for (Map.Entry<String, String> variable : values.entrySet()) {
            if (now.length() > LONGEST) {
                return now;
            }
            if (now.contains(variable.getKey())) {
                now = now.replace("${" + variable.getKey() + "}", variable.getValue()).replace("$" + variable.getKey(), variable.getValue())
                        .replace("%" + variable.getKey() + "%", variable.getValue());
            }
        }
        return now;
    }
}
