using FsCheck;
using FsCheck.Fluent;

namespace Maillage.TextAnalysis.Tests;

public sealed class SpanProperties
{
    // Pieces that the finders react to, and what breaks careless offsets.
    private static readonly string[] Pieces =
    [
        "Rennes (35)",
        "CC Sevre Loire",
        "Sophie DURANDEAU",
        "s@exemple.fr",
        "02 41 00 00 17",
        "30 juin 2016",
        "10 et 24 mars",
        "manque de",
        "permet de",
        "il faut",
        "Comment",
        "?",
        "? ?",
        ".",
        "...",
        "…",
        ":",
        "(",
        ")",
        "«",
        "»",
        "“",
        "mais",
        ";",
        "exemple du",
        "réseau",
        "programme",
        "ADEME",
        "https://",
        "Agrilocal.fr",
        "Moulins sur Allier",
        "👩‍🌾",
        "🗣️",
        "\uD83D",
        "e\u0301",
        "\u00AD",
        "\u00A0",
        "œuvre",
        "Participants",
        "Michel B.",
        "département",
        "53",
        "dans le 63",
        "PNR",
        "Pays",
        "L'",
        "\t",
        "ﷺ",
        "==>",
    ];

    [Fact]
    public void Every_span_lies_in_the_text_and_is_not_empty() =>
        Prop.ForAll(
                Texts(),
                text =>
                    All(Given.Analyzer.Analyze(text))
                        .All(found => 0 <= found.Start && found.Start < found.End && found.End <= text.Text.Length)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_list_is_in_the_order_of_the_text() =>
        Prop.ForAll(
                Texts(),
                text =>
                    Lists(Given.Analyzer.Analyze(text))
                        .All(list => list.Zip(list.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Places_and_persons_never_overlap() =>
        Prop.ForAll(
                Texts(),
                text =>
                    Given.Analyzer.Analyze(text) is var found
                    && !found.Places.Any(place => found.People.Any(person => person.Start < place.End && place.Start < person.End))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Confidence_stays_between_0_and_1() =>
        Prop.ForAll(Texts(), text => All(Given.Analyzer.Analyze(text)).All(found => found.Confidence is > 0 and <= 1))
            .QuickCheckThrowOnFailure();

    private static IEnumerable<Extract> All(Analysis analysis) => Lists(analysis).SelectMany(list => list);

    private static IReadOnlyList<Extract>[] Lists(Analysis found) =>
        [found.Places, found.Organisations, found.People, found.Dates, found.Statements, found.Initiatives, found.Events];

    private static Arbitrary<StructuredText> Texts() => Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Pieces))).Select(Build).ToArbitrary();

    private static StructuredText Build(string[][] lines) =>
        Given.Text(
            string.Join(
                '\n',
                lines.Select(
                    (pieces, index) =>
                        (index % 3) switch
                        {
                            0 => "# ",
                            1 => "  - ",
                            _ => "",
                        } + string.Join(' ', pieces)
                )
            )
        );
}
