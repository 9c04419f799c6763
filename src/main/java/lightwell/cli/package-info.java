/**
 * The commands. Each parses its options, calls lower packages and prints; all printing goes through {@code Console}. Runs in the main
 * thread. Only {@code lightwell.Main} imports this package.
 */
package lightwell.cli;

import lightwell.cli.print.Console;
