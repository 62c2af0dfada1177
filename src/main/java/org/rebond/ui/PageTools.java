package org.rebond.ui;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives pages {@code #fmt}, {@code #links} and {@code #forms}: the template engine refuses beans
 * ({@code @fmt}) where an attribute is written, since those places often hold what a user typed.
 */
@Component
class PageTools extends AbstractDialect
    implements IExpressionObjectDialect, IExpressionObjectFactory {

  private final Map<String, Object> tools;

  PageTools(Formats formats, Links links, Forms forms) {
    super("Rebond");
    this.tools = Map.of("fmt", formats, "links", links, "forms", forms);
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return this;
  }

  @Override
  public Set<String> getAllExpressionObjectNames() {
    return tools.keySet();
  }

  @Override
  public @Nullable Object buildObject(IExpressionContext context, String name) {
    return tools.get(name);
  }

  @Override
  public boolean isCacheable(String name) {
    return true;
  }
}
