using System.Collections.Frozen;
using System.Globalization;

namespace Maillage.TextAnalysis;

/// <summary>How much each word says of what a clause does: <c>Rules/weights.tsv</c>, fitted on invented sentences by <c>./dev fit</c>.</summary>
/// <remarks>
/// One logistic regression a kind, over the chances that the cues of <c>Rules/*.json</c> give, the stems of the clause and its pairs of
/// neighbouring stems: what people say in words that no cue foresaw is told by the words they chose. Weights are log-odds; they add up, so that
/// the words that weighed most are the reason shown.
/// </remarks>
internal sealed class WordWeights
{
    private const string First = "^";
    private const string Last = "$";
    private const string Number = "0";
    private const char OfCues = '*';

    private static readonly int Kinds = Enum.GetValues<StatementKind>().Length;

    private readonly FrozenDictionary<string, int> ids;
    private readonly float[]?[] ofStem;
    private readonly FrozenDictionary<(int, int), float[]> ofPair;
    private readonly Dictionary<StatementKind, float[]> ofCues = [];
    private readonly float[] start = new float[Kinds];
    private readonly List<StatementKind> weighed = [];

    private WordWeights(IReadOnlyList<string[]> lines)
    {
        weighed.AddRange(lines.Take(1).SelectMany(line => line.Skip(1)).Select(name => Enum.Parse<StatementKind>(name, ignoreCase: true)));
        var rows = lines.Skip(1).ToDictionary(line => line[0], Weights);
        ids = rows
            .Keys.SelectMany(key => key.Split(' '))
            .Concat([First, Last, Number])
            .Distinct()
            .Select((stem, id) => (stem, id))
            .ToFrozenDictionary(entry => entry.stem, entry => entry.id);
        ofStem = new float[]?[ids.Count];
        var pairs = new Dictionary<(int, int), float[]>();
        foreach (var (key, weights) in rows)
        {
            switch (key.Split(' '))
            {
                case ["="]:
                    start = weights;
                    break;
                case [[OfCues, .. var kind]]:
                    ofCues[Enum.Parse<StatementKind>(kind, ignoreCase: true)] = weights;
                    break;
                case [var stem]:
                    ofStem[ids[stem]] = weights;
                    break;
                case [var left, var right]:
                    pairs[(ids[left], ids[right])] = weights;
                    break;
            }
        }

        ofPair = pairs.ToFrozenDictionary();
    }

    /// <summary>Those that travel with the rules.</summary>
    internal static WordWeights BuiltIn { get; } = new([.. DataFiles.Phrases("rules.weights.tsv").Select(line => line.Split('\t'))]);

    /// <summary>Turns the chances that cues give a clause into those that all its words give.</summary>
    /// <param name="stems">The stems of the text.</param>
    /// <param name="clause">First word and last, exclusive.</param>
    /// <param name="scores">By kind; chances in, chances out, each with the words that decided.</param>
    internal void Weigh(string[] stems, (int From, int To) clause, Score[] scores)
    {
        if (weighed.Count == 0)
        {
            return;
        }

        Span<float> sums = stackalloc float[Kinds];
        Span<float> best = stackalloc float[Kinds];
        Span<int> words = stackalloc int[Kinds];
        start.CopyTo(sums);
        words.Fill(clause.From);
        foreach (var (kind, weights) in ofCues)
        {
            Add(weights, (float)scores[(int)kind].Weight, sums);
        }

        var before = ids[First];
        for (var at = clause.From; at < clause.To; at++)
        {
            var id = Id(stems[at]);
            if (id >= 0)
            {
                Note(ofStem[id], at, sums, best, words);
            }

            Note(Pair(before, id), at, sums, best, words);
            before = id;
        }

        Add(Pair(before, ids[Last]), 1, sums);
        foreach (var kind in weighed)
        {
            ref var score = ref scores[(int)kind];
            var chance = 1 / (1 + Math.Exp(-sums[(int)kind]));
            score = new Score(
                Math.Max(score.Weight * 0.85, chance),
                score.Weight > 0 ? score.Words : (words[(int)kind], words[(int)kind] + 1)
            );
        }
    }

    private static void Note(float[]? weights, int at, Span<float> sums, Span<float> best, Span<int> words)
    {
        Add(weights, 1, sums);
        for (var kind = 0; weights is not null && kind < weights.Length; kind++)
        {
            if (weights[kind] > best[kind])
            {
                (best[kind], words[kind]) = (weights[kind], at);
            }
        }
    }

    private static void Add(float[]? weights, float times, Span<float> sums)
    {
        for (var kind = 0; weights is not null && kind < weights.Length; kind++)
        {
            sums[kind] += weights[kind] * times;
        }
    }

    private int Id(string stem) => ids.GetValueOrDefault(char.IsAsciiDigit(stem[0]) ? Number : stem, -1);

    private float[]? Pair(int left, int right) => left < 0 || right < 0 ? null : ofPair.GetValueOrDefault((left, right));

    private float[] Weights(string[] line)
    {
        var weights = new float[Kinds];
        for (var column = 1; column < line.Length; column++)
        {
            weights[(int)weighed[column - 1]] = line[column].Length > 0 ? float.Parse(line[column], CultureInfo.InvariantCulture) : 0;
        }

        return weights;
    }
}
