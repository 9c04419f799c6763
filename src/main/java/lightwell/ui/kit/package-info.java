/** Small pieces that all features of the window share: texts, errors, tasks, clipboard. */
package lightwell.ui.kit;
