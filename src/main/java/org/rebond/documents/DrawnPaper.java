package org.rebond.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A paper drawn by hand, archival and tagged like the others, for what has to be exact to a
 * printer's dot or repeats a thousand times; lengths are points (1/72 inch) from the bottom left.
 */
public final class DrawnPaper implements AutoCloseable {

  /** Draws on the current page. */
  @FunctionalInterface
  public interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private final PDDocument document = new PDDocument();
  private final PaperFonts fonts;
  private final PDStructureElement root;
  private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private final Instant madeAt;
  private PDPage page = new PDPage();
  private PDStructureElement section;
  private COSArray marked = new COSArray();

  public DrawnPaper(String title, Locale language, Instant madeAt) throws IOException {
    this.madeAt = madeAt;
    this.fonts = new PaperFonts(document);
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(language.toLanguageTag());
    catalog.setMarkInfo(new PDMarkInfo());
    catalog.getMarkInfo().setMarked(true);
    catalog.setViewerPreferences(new PDViewerPreferences(catalog.getCOSObject()));
    catalog.getViewerPreferences().setDisplayDocTitle(true);
    var tree = new PDStructureTreeRoot();
    catalog.setStructureTreeRoot(tree);
    this.root = new PDStructureElement("Document", tree);
    tree.appendKid(root);
    this.section = root;
    document.getDocumentInformation().setTitle(title);
    catalog.addOutputIntent(screenColours());
  }

  private PDOutputIntent screenColours() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  public PaperFonts fonts() {
    return fonts;
  }

  public void page(PDRectangle size) throws IOException {
    endPage();
    page = new PDPage(size);
    document.addPage(page);
    int number = parents.size();
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, number);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    marked = new COSArray();
    parents.put(number, new PDParentTreeValue(marked));
    pages.add(new PDPageContentStream(document, page));
  }

  /** What follows belongs together, and is read after what came before. */
  public void section() {
    section = new PDStructureElement("Sect", root);
    root.appendKid(section);
  }

  /** Content with its structure type, such as {@code H1} or {@code P}. */
  public void tagged(String type, Drawing drawing) throws IOException {
    tag(new PDStructureElement(type, section), drawing);
  }

  /** A picture, with the words that stand for it. */
  public void figure(String instead, PDRectangle where, Drawing drawing) throws IOException {
    var figure = new PDStructureElement("Figure", section);
    figure.setAlternateDescription(instead);
    var layout = new PDLayoutAttributeObject();
    layout.setBBox(where);
    layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    figure.addAttribute(layout);
    tag(figure, drawing);
  }

  private void tag(PDStructureElement element, Drawing drawing) throws IOException {
    section.appendKid(element);
    element.setPage(page);
    int id = marked.size();
    element.appendKid(id);
    marked.add(element);
    PDPageContentStream out = pages.getLast();
    out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id);
    drawing.on(out);
    out.endMarkedContent();
  }

  /** Lines and marks that mean nothing to a reader. */
  public void decoration(Drawing drawing) throws IOException {
    PDPageContentStream out = pages.getLast();
    out.beginMarkedContent(COSName.ARTIFACT);
    drawing.on(out);
    out.endMarkedContent();
  }

  public byte[] bytes() throws IOException {
    endPage();
    var tree = document.getDocumentCatalog().getStructureTreeRoot();
    var numbers = new PDNumberTreeNode(PDParentTreeValue.class);
    numbers.setNumbers(parents);
    tree.setParentTree(numbers);
    tree.setParentTreeNextKey(parents.size());
    return new Archive(document, madeAt).bytes();
  }

  private void endPage() throws IOException {
    if (!pages.isEmpty()) {
      pages.removeLast().close();
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
