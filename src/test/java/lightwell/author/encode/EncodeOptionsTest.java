package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodeOptionsTest {

    @ParameterizedTest
    @CsvSource({"DRAFT, HEIC, HALF", "GOOD, HEIC, HALF", "BEST, HEIC, HALF", "DRAFT, AVIF, HALF", "GOOD, AVIF, FULL", "BEST, AVIF, FULL",
        "DRAFT, JPEG, HALF", "GOOD, JPEG, FULL", "GOOD, PQ_AVIF, HALF", "BEST, PQ_HEIC, HALF"})
    void chromaIsWhatReadersOfAFormatTake(Quality quality, OutputFormat format, Chroma chroma) {
        assertEquals(chroma, EncodeOptions.DEFAULT.withQuality(quality).chroma(format));
    }

    @Test
    void theUserDecides() {
        assertEquals(Chroma.HALF, EncodeOptions.DEFAULT.withChroma(Optional.of(Chroma.HALF)).chroma(OutputFormat.AVIF));
        assertEquals(Chroma.FULL, EncodeOptions.DEFAULT.withChroma(Optional.of(Chroma.FULL)).chroma(OutputFormat.HEIC));
    }
}
