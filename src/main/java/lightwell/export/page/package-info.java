/** Pages that consist of one file: templates that escape by themselves, with their scripts, styles and pictures inlined. */
package lightwell.export.page;
