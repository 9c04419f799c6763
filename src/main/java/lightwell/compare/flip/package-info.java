/** FLIP, the difference that people see when two pictures alternate. */
package lightwell.compare.flip;
