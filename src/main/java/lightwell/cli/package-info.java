/**
 * The commands. Each parses its options, calls the rooms below and prints; all printing goes through {@code Console}.
 * Runs in the main thread. Nothing imports this package but {@code lightwell.Main}.
 */
package lightwell.cli;
