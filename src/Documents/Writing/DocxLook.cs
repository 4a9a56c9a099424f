using System.Xml.Linq;

namespace Maillage.Documents.Writing;

/// <summary>How a Word file looks: its styles, which people may change in one place, and its bullets.</summary>
internal static class DocxLook
{
    private const string Ink = "1B2433";
    private const string Muted = "535A68";
    private const string Rule = "D8D2C3";
    private const int Bullet = 1;
    private const int CellBullet = 2;

    public static string Locale(string language) => language == "en" ? "en-GB" : "fr-FR";

    public static XElement Styles(string language) =>
        new(
            W.Name("styles"),
            W.Xmlns,
            new XElement(W.Name("docDefaults"), Default(language), new XElement(W.Name("pPrDefault"), Spaced(0, 120))),
            Named("paragraph", "Normal", "Normal", null, isDefault: true),
            Look("Title", "Title", Spaced(0, 120, keepsNext: true), 52, isBold: true),
            Look("Subtitle", "Subtitle", Spaced(0, 240), 24, color: Muted),
            Look("Heading1", "heading 1", Spaced(400, 120, keepsNext: true, outline: 0), 32, isBold: true),
            Look("Heading2", "heading 2", Spaced(280, 80, keepsNext: true, outline: 1), 26, isBold: true),
            Look("Heading3", "heading 3", Spaced(200, 60, keepsNext: true, outline: 2), 23, isBold: true),
            Look("Heading4", "heading 4", Spaced(160, 60, keepsNext: true, outline: 3), 21, isBold: true),
            Look("BodyText", "Body Text", Spaced(0, 120)),
            Look("ListBullet", "List Bullet", Spaced(0, 80, list: Bullet)),
            Look("TableText", "Table Text", Spaced(30, 30), 20),
            Look("TableBullet", "Table Bullet", Spaced(30, 30, list: CellBullet), 20),
            Look("TableHead", "Table Head", Spaced(30, 30, keepsNext: true), 20, isBold: true),
            Look("TableRowHead", "Table Row Head", Spaced(30, 30), 20, isBold: true),
            Look("TableEnd", "Table End", Spaced(0, 60), 12),
            Look("Footer", "footer", Spaced(0, 0), 17, color: Muted),
            Named("character", "SourceNote", "Source Note", new XElement(W.Name("rPr"), W.With("color", Muted), W.With("sz", 18))),
            Table()
        );

    public static XElement Numbering() =>
        new(
            W.Name("numbering"),
            W.Xmlns,
            Bullets(0, 425, 283),
            Bullets(1, 227, 227),
            new XElement(W.Name("num"), W.At("numId", Bullet), W.With("abstractNumId", 0)),
            new XElement(W.Name("num"), W.At("numId", CellBullet), W.With("abstractNumId", 1))
        );

    private static XElement Default(string language) =>
        new(
            W.Name("rPrDefault"),
            new XElement(
                W.Name("rPr"),
                new XElement(W.Name("rFonts"), W.At("ascii", "Arial"), W.At("hAnsi", "Arial"), W.At("cs", "Arial")),
                W.With("color", Ink),
                W.With("sz", 22),
                new XElement(W.Name("lang"), W.At("val", Locale(language)))
            )
        );

    private static XElement Look(string id, string name, XElement paragraph, int? size = null, bool isBold = false, string? color = null) =>
        Named(
            "paragraph",
            id,
            name,
            paragraph,
            new XElement(
                W.Name("rPr"),
                isBold ? new XElement(W.Name("b")) : null,
                color is null ? null : W.With("color", color),
                size is { } half ? W.With("sz", half) : null
            )
        );

    private static XElement Named(string type, string id, string name, XElement? look, XElement? run = null, bool isDefault = false) =>
        new(
            W.Name("style"),
            W.At("type", type),
            isDefault ? W.At("default", "1") : null,
            W.At("styleId", id),
            W.With("name", name),
            isDefault || type != "paragraph" ? null : W.With("basedOn", "Normal"),
            new XElement(W.Name("qFormat")),
            look,
            run
        );

    private static XElement Spaced(int before, int after, bool keepsNext = false, int? outline = null, int? list = null) =>
        new(
            W.Name("pPr"),
            keepsNext ? new XElement(W.Name("keepNext")) : null,
            list is { } id ? new XElement(W.Name("numPr"), W.With("numId", id)) : null,
            new XElement(W.Name("spacing"), W.At("before", before), W.At("after", after), W.At("line", 264), W.At("lineRule", "auto")),
            outline is { } level ? W.With("outlineLvl", level) : null
        );

    private static XElement Bullets(int id, int left, int hanging) =>
        new(
            W.Name("abstractNum"),
            W.At("abstractNumId", id),
            W.With("multiLevelType", "hybridMultilevel"),
            new XElement(
                W.Name("lvl"),
                W.At("ilvl", 0),
                W.With("start", 1),
                W.With("numFmt", "bullet"),
                W.With("lvlText", "•"),
                W.With("lvlJc", "left"),
                new XElement(W.Name("pPr"), new XElement(W.Name("ind"), W.At("left", left), W.At("hanging", hanging)))
            )
        );

    private static XElement Table() =>
        new(
            W.Name("style"),
            W.At("type", "table"),
            W.At("styleId", "RuledTable"),
            W.With("name", "Ruled Table"),
            new XElement(
                W.Name("tblPr"),
                new XElement(W.Name("tblBorders"), Border("top", 8, Ink), Border("bottom", 4, Ink), Border("insideH", 4, Rule)),
                new XElement(
                    W.Name("tblCellMar"),
                    new XElement(W.Name("left"), W.At("w", 85), W.At("type", "dxa")),
                    new XElement(W.Name("right"), W.At("w", 85), W.At("type", "dxa"))
                )
            )
        );

    private static XElement Border(string side, int width, string color) =>
        new(W.Name(side), W.At("val", "single"), W.At("sz", width), W.At("space", 0), W.At("color", color));
}
