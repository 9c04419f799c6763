/** What a run over several photos tells of each and of all, and the commands that make each by itself. */
package lightwell.cli.batch;
