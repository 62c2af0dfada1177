package org.rebond.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the stylesheet as one file with its imports in place. A resolver and not a transformer:
 * the address carries a hash of the content, which must change with any component.
 */
class StylesheetResolver extends AbstractResourceResolver {

  private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";");

  @Override
  protected @Nullable Resource resolveResourceInternal(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    Resource resource = chain.resolveResource(request, path, locations);
    if (resource == null || !path.equals("rebond.css")) {
      return resource;
    }
    try {
      return new TransformedResource(resource, assemble(resource).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected @Nullable String resolveUrlPathInternal(
      String path, List<? extends Resource> locations, ResourceResolverChain chain) {
    return chain.resolveUrlPath(path, locations);
  }

  static String assemble(Resource sheet) throws IOException {
    StringBuilder whole = new StringBuilder();
    Matcher matcher = IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
    for (MatchResult found : matcher.results().toList()) {
      whole.append(sheet.createRelative(found.group(1)).getContentAsString(StandardCharsets.UTF_8));
    }
    return whole.toString();
  }
}
