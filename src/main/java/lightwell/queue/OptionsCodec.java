package lightwell.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import lightwell.export.Exporter;

/** Options of outputs as JSON, for the journal. Thread-safe. */
public interface OptionsCodec {

    <O> JsonNode toJson(Exporter<O> exporter, O options);

    /** @throws IOException one sentence, if they have no meaning */
    <O> O fromJson(Exporter<O> exporter, JsonNode options) throws IOException;
}
