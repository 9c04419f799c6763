package lightwell.heif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects warnings without duplicates, up to a readable number. */
public final class HeifWarnings {

    private final Set<String> sentences = new LinkedHashSet<>();
    private boolean more;

    public void add(String sentence) {
        if (sentences.size() < Limits.MAX_WARNINGS) {
            sentences.add(sentence);
        } else {
            more |= !sentences.contains(sentence);
        }
    }

    public void addAll(List<String> others) {
        others.forEach(this::add);
    }

    public List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more) {
            all.add("There are more warnings than are listed here.");
        }
        return List.copyOf(all);
    }
}
