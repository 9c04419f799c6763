package lightwell.color.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML of a config within limits of depth and of the number of nodes after expanding all aliases. For one text. */
final class ConfigReader {

    /** Nested lists and mappings; the configs of studios have about ten. */
    static final int MOST_DEPTH = 64;
    static final int MOST_NODES = 500_000;

    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<Anchor, Named> anchors = new HashMap<>();
    private ConfigNode root;
    private int nodes;

    /** A node that an alias may stand for. */
    private record Named(ConfigNode node, int nodes, int depth) {}

    /** A list or mapping whose end has not been reached. */
    private static final class Frame {
        final CollectionStartEvent start;
        final int line;
        final int nodesBefore;
        final List<ConfigNode> items = new ArrayList<>();
        int depth = 1;

        Frame(CollectionStartEvent start, int line, int nodesBefore) {
            this.start = start;
            this.line = line;
            this.nodesBefore = nodesBefore;
        }
    }

    private ConfigReader() {}

    /**
     * The first document, which is the one that OpenColorIO reads.
     *
     * @throws ConfigException if it is not a mapping, cannot be read, or exceeds a limit
     */
    static ConfigNode.Mapping read(String yaml) throws ConfigException {
        try {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
            return new ConfigReader().document(new Parse(settings).parseString(yaml));
        } catch (MarkedYamlEngineException e) {
            throw new ConfigException(
                    e.getProblemMark().map(mark -> Message.of("config.no-yaml-at-line", mark.getLine() + 1, e.getProblem()))
                            .orElse(Message.of("config.no-yaml", e.getProblem())),
                    e);
        } catch (YamlEngineException e) {
            throw new ConfigException(Message.of("config.no-yaml", e.getMessage().lines().findFirst().orElse("")), e);
        }
    }

    private ConfigNode.Mapping document(Iterable<Event> events) throws ConfigException {
        for (Event event : events) {
            int line = event.getStartMark().map(mark -> mark.getLine()).orElse(0);
            switch (event.getEventId()) {
                case Scalar -> scalar((ScalarEvent) event, line);
                case Alias -> alias((AliasEvent) event, line);
                case SequenceStart, MappingStart -> open((CollectionStartEvent) event, line);
                case SequenceEnd -> close(ConfigReader::sequence);
                case MappingEnd -> close(ConfigReader::mapping);
                default -> {}
            }
            if (root != null) {
                break;
            }
        }
        if (root instanceof ConfigNode.Mapping mapping) {
            return mapping;
        }
        throw new ConfigException(Message.of("config.no-ocio-config"));
    }

    private void scalar(ScalarEvent event, int line) throws ConfigException {
        if (event.getValue().indexOf('\0') >= 0) {
            throw new ConfigException(Message.of("config.line-holds-nul", line + 1));
        }
        ConfigNode text = new ConfigNode.Text(tag(event.getTag(), line), line, event.getValue(), event.isPlain());
        add(text, event, 1, 0);
    }

    private void alias(AliasEvent event, int line) throws ConfigException {
        Named named = anchors.get(event.getAlias());
        if (named == null) {
            throw new ConfigException(Message.of("config.line-refers-not-not-end", line + 1, event.getAlias()));
        }
        if (open.size() + named.depth() > MOST_DEPTH) {
            throw tooDeep(line);
        }
        add(named.node(), event, named.nodes(), named.depth());
    }

    private void open(CollectionStartEvent event, int line) throws ConfigException {
        if (open.size() == MOST_DEPTH) {
            throw tooDeep(line);
        }
        open.push(new Frame(event, line, nodes));
        event.getAnchor().ifPresent(anchors::remove); // a new definition replaces the previous one of the same name
    }

    private static ConfigException tooDeep(int line) {
        return new ConfigException(Message.of("config.line-nested-more-deep", line + 1, MOST_DEPTH));
    }

    private void close(Maker maker) throws ConfigException {
        Frame frame = open.pop();
        add(maker.of(frame), frame.start, nodes - frame.nodesBefore + 1, frame.depth);
    }

    @FunctionalInterface
    private interface Maker {
        ConfigNode of(Frame frame) throws ConfigException;
    }

    private static ConfigNode sequence(Frame frame) throws ConfigException {
        return new ConfigNode.Sequence(tag(frame.start.getTag(), frame.line), frame.line, List.copyOf(frame.items));
    }

    private static ConfigNode mapping(Frame frame) throws ConfigException {
        List<ConfigNode.Entry> entries = new ArrayList<>();
        for (int i = 0; i < frame.items.size(); i += 2) {
            if (!(frame.items.get(i) instanceof ConfigNode.Text key)) {
                throw new ConfigException(Message.of("config.line-key-no-text", frame.items.get(i).line() + 1));
            }
            entries.add(new ConfigNode.Entry(key, frame.items.get(i + 1)));
        }
        return new ConfigNode.Mapping(tag(frame.start.getTag(), frame.line), frame.line, List.copyOf(entries));
    }

    /** @param size of the node with all nodes below it; for a collection only itself, since its content was counted */
    private void add(ConfigNode node, NodeEvent event, int size, int depth) throws ConfigException {
        nodes += event instanceof CollectionStartEvent ? 1 : size;
        if (nodes > MOST_NODES) {
            throw new ConfigException(Message.of("config.more-entries", MOST_NODES));
        }
        if (!(event instanceof AliasEvent)) {
            event.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Named(node, size, depth)));
        }
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().items.add(node);
            open.peek().depth = Math.max(open.peek().depth, 1 + depth);
        }
    }

    private static String tag(Optional<String> tag, int line) throws ConfigException {
        String name = tag.filter(given -> !given.equals("!")).orElse("");
        if (name.chars().anyMatch(c -> c <= ' ' || c > '~' || c == '<' || c == '>' || c == '%')) {
            throw new ConfigException(Message.of("config.line-odd-tag", line + 1, name.replaceAll("\\p{Cntrl}", " ")));
        }
        return name;
    }
}
