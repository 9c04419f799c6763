package lightwell.color.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
                throw new ConfigException(part.title + " is put together from more than " + MOST_STEPS + " steps");
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
        return new ConfigException(part.title + " is nested in others and in groups more than " + MOST_DEPTH + " deep");
    }

    private static ConfigException circle(List<ConfigUses.Part> circle) {
        String first = circle.get(0).title;
        return new ConfigException(circle.size() == 1 ? first + " is defined by itself" : first + " is defined by itself, through "
                + circle.stream().skip(1).map(part -> part.title).collect(Collectors.joining(", ")));
    }
}
