/**
 * The window itself: puts the features together and knows nothing of their insides. For the FX thread.
 */
package lightwell.ui.shell;
