package org.rebond.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is not UTF-8 (an "é" in Latin-1) before anything reads it: a replacement
 * character would be searched, stored or printed as if someone had typed it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class WellFormedFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (wellFormed(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  static boolean wellFormed(HttpServletRequest request) {
    String query = request.getQueryString();
    return wellFormed(request.getRequestURI()) && (query == null || wellFormed(query));
  }

  static boolean wellFormed(String address) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
    for (int at = 0; at < address.length(); at++) {
      char character = address.charAt(at);
      if (character != '%') {
        bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      if (at + 2 >= address.length()) {
        return false;
      }
      int high = Character.digit(address.charAt(at + 1), 16);
      int low = Character.digit(address.charAt(at + 2), 16);
      if (high < 0 || low < 0 || (high == 0 && low == 0)) {
        return false;
      }
      bytes.write(high * 16 + low);
      at += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
