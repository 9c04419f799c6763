/** The manual page and the completion of shells, made of the commands when a package is built. */
package lightwell.cli.pages;
