package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;

class JobChangesTest {

    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final List<String> followed = new ArrayList<>();
    private final UUID one = new UUID(0, 1);
    private final UUID other = new UUID(0, 2);
    private final JobChanges changes = new JobChanges(ui::add, new JobChanges.Follower() {
        @Override
        public void follow(boolean listed, Set<UUID> changed, Map<UUID, JobChanges.Step> steps) {
            followed.add(listed + " " + changed.size() + " " + steps.values().stream().map(step -> step.words() + step.done()).toList());
        }

        @Override
        public void trouble(Message sentence) {
            followed.add(sentence.code());
        }
    });

    /** The window must not fall behind, however fast jobs progress. */
    @Test
    void manyChangesAreFollowedOnce() {
        for (int i = 0; i <= 1000; i++) {
            changes.progressed(one, "Writing ", i, 1000);
        }
        changes.changed(one);
        changes.changed(one);
        changes.changed(other);
        assertEquals(1, ui.size());
        ui.remove().run();
        assertEquals(List.of("false 2 [Writing 1000]"), followed);
    }

    @Test
    void whatComesLaterIsFollowedLater() {
        changes.listed();
        ui.remove().run();
        changes.changed(other);
        ui.remove().run();
        assertEquals(List.of("true 0 []", "false 1 []"), followed);
    }

    @Test
    void aBrokenJournalIsTold() {
        changes.trouble(Message.of("queue.journal-of-another-window"));
        ui.remove().run();
        assertEquals(List.of("queue.journal-of-another-window"), followed);
    }
}
