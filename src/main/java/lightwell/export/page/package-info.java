/**
 * Pages that are one file each: templates that escape by themselves, with their scripts, styles and pictures inlined.
 */
package lightwell.export.page;
