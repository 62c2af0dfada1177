package org.rebond.organisations;

/**
 * One organisation.
 *
 * @param slug the last part of its address, unique within its kind, kept for life
 */
public record Organisation(OrganisationId id, OrganisationKind kind, String name, String slug) {

  public Organisation {
    if (name.isBlank() || slug.isBlank()) {
      throw new IllegalArgumentException("an organisation has a name and an address");
    }
  }

  /** Path of its public page. */
  public String path() {
    return switch (kind) {
      case THIRD_PLACE -> "/lieux/" + slug;
      case AGENCY -> "/agences/" + slug;
      case DIRECTORATE -> "/directions/" + slug;
      case NETWORK -> "/reseaux/" + slug;
    };
  }
}
