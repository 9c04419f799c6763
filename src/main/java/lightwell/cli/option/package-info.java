/** What commands share of their arguments: files, targets, options and their refusals. */
package lightwell.cli.option;
