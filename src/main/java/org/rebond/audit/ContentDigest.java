package org.rebond.audit;

import java.util.List;

/**
 * SHA-256 of what a feature keeps of a deed, in 64 hexadecimal digits: with it the line vouches for
 * the feature's own history.
 */
public record ContentDigest(String hex) {

  public ContentDigest {
    hex = new Digest(hex).hex();
  }

  /** Each text stands behind its length: no other list gives the same. */
  public static ContentDigest of(List<String> texts) {
    var digest = new Sha256();
    texts.forEach(digest::add);
    return new ContentDigest(digest.digest().hex());
  }

  Digest digest() {
    return new Digest(hex);
  }
}
