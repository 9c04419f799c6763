package lightwell.heif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lightwell.message.Message;

/** Collects warnings without duplicates, up to a readable number. */
public final class HeifWarnings {

    private final Set<Message> sentences = new LinkedHashSet<>();
    private boolean more;

    public void add(Message sentence) {
        if (sentences.size() < Limits.MAX_WARNINGS) {
            sentences.add(sentence);
        } else {
            more |= !sentences.contains(sentence);
        }
    }

    public void addAll(List<Message> others) {
        others.forEach(this::add);
    }

    public List<Message> sentences() {
        List<Message> all = new ArrayList<>(sentences);
        if (more) {
            all.add(Message.of("heif.too-many-warnings"));
        }
        return List.copyOf(all);
    }
}
