// Result<T> as the edges use it.
#pragma once

#include "text/result.h"
