package org.rebond.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over two million bytes: by its announced length, else while it arrives. A form
 * with files is taken where a route was allowed one, up to what it was allowed, and has to announce
 * its length, as all browsers do: the container reads it past this filter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

  static final long LIMIT = 2_000_000;

  /** Where a refused request keeps how many bytes it might have had. */
  static final String ALLOWED = BodyLimitFilter.class.getName();

  private final List<BodyAllowance> allowances;

  BodyLimitFilter(List<BodyAllowance> allowances) {
    this.allowances = allowances;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean files = withFiles(request);
    OptionalLong allowed = files ? allowed(request.getRequestURI()) : OptionalLong.of(LIMIT);
    long announced = request.getContentLengthLong();
    if (allowed.isEmpty()) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (announced > allowed.getAsLong()) {
      request.setAttribute(ALLOWED, allowed.getAsLong());
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (announced >= 0) {
      chain.doFilter(request, response);
    } else if (files) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(new Counted(request), response);
    }
  }

  private OptionalLong allowed(String path) {
    return allowances.stream()
        .filter(one -> one.path().matcher(path).matches())
        .mapToLong(BodyAllowance::bytes)
        .findFirst();
  }

  private static boolean withFiles(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long count;

    private CountedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = body.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws BodyTooLarge {
      count += read;
      if (count > LIMIT) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
