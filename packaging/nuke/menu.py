import nuke

import lightwell_nuke

nuke.menu("Nuke").addCommand("File/Lightwell EXR...", "lightwell_nuke.build()")
