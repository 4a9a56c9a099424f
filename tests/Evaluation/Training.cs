using System.Text.Json;
using Maillage.TextAnalysis;

namespace Maillage.Evaluation;

/// <summary>Clauses with what they do, for <c>fit.py</c>: the invented sentences and the documents that rules may be written on.</summary>
internal static class Training
{
    private const double Alike = 0.6;

    private static readonly (string Field, StatementKind Kind)[] Kinds =
    [
        ("enablers", StatementKind.Enabler),
        ("barriers", StatementKind.Barrier),
        ("needs", StatementKind.Need),
        ("proposals", StatementKind.Proposal),
        ("practices", StatementKind.Practice),
        ("commitments", StatementKind.Commitment),
    ];

    /// <summary>Writes one JSON object a line: where it comes from, its kinds, those it may be, its stems, the chances its cues give.</summary>
    public static async Task Write(string folder, Answers answers, TextWriter to)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "sentences"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var line in await File.ReadAllLinesAsync(file))
            {
                var (label, sentence) = (line[..line.IndexOf('\t')], line[(line.IndexOf('\t') + 1)..]);
                var kinds = Kinds.Where(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.Kind.ToString()) == label);
                var reading = new Reading(StructuredText.OfOneParagraph(sentence));
                to.WriteLine(Row(Path.GetFileName(file), reading, (0, reading.Tokens.Count), [.. kinds.Select(kind => kind.Kind)], []));
            }
        }

        foreach (var document in GoldDocument.In(Path.Combine(folder, "written-on")))
        {
            var reading = new Reading(await answers.Read(document.File));
            foreach (var clause in Clauses(reading))
            {
                var words = reading.Text[reading.Tokens[clause.From].Start..reading.Tokens[clause.To - 1].End];
                bool Says(string field) => document.Texts(field).Any(quote => Matching.Likeness(words, quote) >= Alike);
                var kinds = Kinds.Where(kind => Says(kind.Field)).Select(kind => kind.Kind);
                var perhaps = Kinds.Where(kind => Says(kind.Field + "_optional") || Says("ambiguous")).Select(kind => kind.Kind);
                to.WriteLine(Row(document.Name, reading, clause, [.. kinds], [.. perhaps]));
            }
        }
    }

    // Those that only their words can tell: no heading, no column, no question has said it.
    private static IEnumerable<(int From, int To)> Clauses(Reading reading)
    {
        var settings = new BlockSettings(reading);
        return reading
            .Sentences.Where(sentence =>
                sentence.Last(reading.Text) is not '?'
                && settings.Of(sentence.Block) is { IsLead: false, IsInstruction: false, Structure: null }
            )
            .SelectMany(sentence => TextAnalysis.Clauses.Of(reading, sentence))
            .Where(clause => clause.To - clause.From >= 2);
    }

    private static string Row(
        string source,
        Reading reading,
        (int From, int To) clause,
        IReadOnlyList<StatementKind> kinds,
        IReadOnlyList<StatementKind> perhaps
    )
    {
        var cues = new StatementScorer(reading).Weigh(clause);
        return JsonSerializer.Serialize(
            new
            {
                source,
                text = reading.Text[reading.Tokens[clause.From].Start..reading.Tokens[clause.To - 1].End],
                kinds = kinds.Select(kind => (int)kind),
                perhaps = perhaps.Select(kind => (int)kind),
                stems = reading.Tokens[clause.From..clause.To].Select(token => FrenchStemmer.Stem(token.Folded)),
                cues = cues.Select(cue => Math.Round(cue.Weight, 3)),
            }
        );
    }
}
