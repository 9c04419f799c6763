package lightwell.color.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lightwell.message.Message;

/**
 * Follows the definitions of a config: no part may lead back to itself, through too many others, or to too many steps in all. For one
 * config.
 */
final class ConfigCircles {

    /** Nesting of parts and groups; OpenColorIO recurses for each, on the stack of the calling thread. */
    static final int MOST_DEPTH = 64;
    /** Transforms of one conversion; those of studios have less than a hundred. */
    static final long MOST_STEPS = 20_000;

    private final List<ConfigUses.Part> path = new ArrayList<>();
    private final Map<ConfigUses.Part, Walked> walked = new HashMap<>();

    /** The totals below a part, itself included. */
    private record Walked(long steps, int depth) {}

    private ConfigCircles() {}

    static void check(List<ConfigUses.Part> parts) throws ConfigException {
        ConfigCircles circles = new ConfigCircles();
        for (ConfigUses.Part part : parts) {
            circles.walk(part);
        }
    }

    private Walked walk(ConfigUses.Part part) throws ConfigException {
        Walked known = walked.get(part);
        if (known != null) {
            return known;
        }
        int before = path.indexOf(part);
        if (before >= 0) {
            throw circle(path.subList(before, path.size()));
        }
        if (path.size() == MOST_DEPTH) {
            throw tooDeep(path.get(0));
        }
        path.add(part);
        long steps = part.steps;
        int depth = part.nesting;
        for (ConfigUses.Part used : part.uses) {
            Walked below = walk(used);
            steps += below.steps();
            depth = Math.max(depth, part.nesting + below.depth());
            if (steps > MOST_STEPS) {
                throw new ConfigException(Message.of("config.put-together-more-steps", part.title, MOST_STEPS));
            }
        }
        if (depth > MOST_DEPTH) {
            throw tooDeep(part);
        }
        path.remove(path.size() - 1);
        Walked all = new Walked(steps, depth);
        walked.put(part, all);
        return all;
    }

    private static ConfigException tooDeep(ConfigUses.Part part) {
        return new ConfigException(Message.of("config.nested-others-groups-more-deep", part.title, MOST_DEPTH));
    }

    private static ConfigException circle(List<ConfigUses.Part> circle) {
        String first = circle.get(0).title;
        return new ConfigException(circle.size() == 1 ? Message.of("config.circle", first)
                : Message.of("config.circle-through", first, circle.stream().skip(1).map(part -> part.title).toList()));
    }
}
