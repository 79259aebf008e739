// libyaml's header; nothing else belongs here.
#ifndef VOXLEX_CLIBYAML_SHIM_H
#define VOXLEX_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
