package lightwell.queue;

import com.fasterxml.jackson.databind.JsonNode;
import lightwell.export.Exporter;

/** A codec for tests that always read the default options. */
final class DefaultOptions implements OptionsCodec {

    @Override
    public <O> JsonNode toJson(Exporter<O> exporter, O options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <O> O fromJson(Exporter<O> exporter, JsonNode options) {
        return exporter.defaults();
    }
}
