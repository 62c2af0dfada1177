package org.rebond.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** What a laid out document still lacks to be archival and accessible. */
class Archive {

  private final PDDocument document;
  private final Instant madeAt;
  private final Calendar calendar;

  Archive(PDDocument document, Instant madeAt) {
    this.document = document;
    this.madeAt = madeAt;
    this.calendar = GregorianCalendar.from(ZonedDateTime.ofInstant(madeAt, ZoneOffset.UTC));
  }

  Archive with(List<Attachment> attachments) throws IOException {
    if (attachments.isEmpty()) {
      return this;
    }
    COSArray associated = new COSArray();
    Map<String, PDComplexFileSpecification> names = new TreeMap<>();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification file = file(attachment);
      associated.add(file.getCOSObject());
      names.put(attachment.name(), file);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(names);
    PDDocumentNameDictionary dictionary =
        new PDDocumentNameDictionary(document.getDocumentCatalog());
    dictionary.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(dictionary);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    return this;
  }

  byte[] bytes() throws IOException {
    describeLinks();
    describeDocument();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.setDocumentId(madeAt.toEpochMilli());
    document.save(out);
    return out.toByteArray();
  }

  private PDComplexFileSpecification file(Attachment attachment) throws IOException {
    PDEmbeddedFile content =
        new PDEmbeddedFile(
            document, new ByteArrayInputStream(attachment.bytes()), COSName.FLATE_DECODE);
    content.setSubtype(attachment.mediaType());
    content.setSize(attachment.bytes().length);
    content.setModDate(calendar);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
    return file;
  }

  /** ISO 14289-1 asks each link for words of its own; the layout engine gives only its address. */
  private void describeLinks() throws IOException {
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
          link.setContents(
              link.getAction() instanceof PDActionURI address ? address.getURI() : "↪");
        }
      }
    }
  }

  private void describeDocument() throws IOException {
    PDDocumentInformation described = document.getDocumentInformation();
    String title = described.getTitle();
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor("Rebond");
    information.setProducer("Rebond");
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    document.setDocumentInformation(information);
    String language = document.getDocumentCatalog().getLanguage();
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(Xmp.packet(title, language, madeAt));
    document.getDocumentCatalog().setMetadata(metadata);
  }
}
