package lightwell.cli.option;

import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of a run over several photos. */
public final class BatchOptions {

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1")
    private int jobs = 1;

    @Option(names = "--shard", paramLabel = "I/N")
    private String shard;

    @Option(names = "--print-commands")
    private boolean commands;

    @Option(names = "--json")
    private boolean json;

    /**
     * The largest number of photos at once; memory may allow fewer.
     *
     * @throws CommandLine.ParameterException one sentence, if it is negative
     */
    public int jobs(CommandLine command) {
        if (jobs < 0) {
            throw UsageErrors.because(command, Message.of("cli.jobs", jobs));
        }
        return jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
    }

    /** @throws CommandLine.ParameterException one sentence, if there is no such part */
    public Shard shard(CommandLine command) {
        try {
            return shard == null ? Shard.WHOLE : Shard.parse(shard);
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    /** Whether commands are printed instead of run. */
    public boolean commands() {
        return commands;
    }

    /** Whether the result of each photo is a line of JSON. */
    public boolean json() {
        return json;
    }
}
