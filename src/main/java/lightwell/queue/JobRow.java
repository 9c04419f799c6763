package lightwell.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lightwell.export.Existing;
import lightwell.photo.ImageChoice;

/** A job as a row of the journal. Paths are URIs, which hold names of any bytes. */
final class JobRow {

    /** The position is the next free one; a known job keeps its own. */
    static final String PUT = """
            INSERT INTO job VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM job), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, starts = excluded.starts, files = excluded.files,
            bytes = excluded.bytes, seconds = excluded.seconds, message = excluded.message""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private JobRow() {}

    static void fill(PreparedStatement put, Job job) throws SQLException {
        JobRequest request = job.request();
        JobResult result = job.result();
        Object[] values = {job.id().toString(), uri(request.source()), request.image().words(), request.output(),
            request.options().toString(), uri(request.target()), request.several(), request.existing().name(), job.state().name(),
            job.starts(), json(result.files().stream().map(JobRow::uri).toList()), result.bytes(), result.seconds(),
            result.message()};
        for (int i = 0; i < values.length; i++) {
            put.setObject(i + 1, values[i]);
        }
    }

    /** @throws IllegalArgumentException if a value has no meaning */
    static Job read(ResultSet row) throws SQLException {
        try {
            JobRequest request = new JobRequest(path(row.getString("source")), new ImageChoice(row.getString("image")),
                    row.getString("output"), JSON.readTree(row.getString("options")), path(row.getString("target")),
                    row.getBoolean("several"), Existing.valueOf(row.getString("existing")));
            List<Path> files = JSON.readValue(row.getString("files"), new TypeReference<List<String>>() {}).stream().map(JobRow::path)
                    .toList();
            JobResult result = new JobResult(files, row.getLong("bytes"), row.getDouble("seconds"), row.getString("message"));
            return new Job(UUID.fromString(row.getString("id")), request, JobState.valueOf(row.getString("state")), row.getInt("starts"),
                    result);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String json(List<String> texts) {
        return JSON.valueToTree(texts).toString();
    }

    private static String uri(Path path) {
        return path.toUri().toString();
    }

    private static Path path(String uri) {
        return Path.of(URI.create(uri));
    }
}
