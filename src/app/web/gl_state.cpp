// What Dear ImGui's renderer asks of the context before each frame, so that it can put everything
// back afterwards. Asking WebGL waits for the browser's graphics process, three quarters of a
// frame's time; but nothing else draws on this context, so it is always as when it was made
// (OpenGL ES 3.0.6, chapter 6.2). The build gives the renderer this function for glGetIntegerv.
#include <GLES3/gl3.h>

#include <algorithm>

extern "C" void ae_gl_get_integers(GLenum name, GLint* values) {
  switch (name) {
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
      *values = 0;
      return;
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = GL_ZERO;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:  // the renderer sets both before it draws, and clearing heeds neither
      std::fill_n(values, 4, 0);
      return;
    default:
      glGetIntegerv(name, values);
  }
}
