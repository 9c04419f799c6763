/** How much two pictures differ: errors of codes and light, delta E ITP, FLIP. */
package lightwell.compare;
