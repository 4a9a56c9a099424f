using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Maillage.TextAnalysis;

/// <summary>How much each word says of what a clause does: <c>Rules/weights.tsv</c>, fitted on invented sentences by <c>./dev fit</c>.</summary>
/// <remarks>
/// One multinomial logistic regression, in which the kinds, and nothing at all, compete: over the chances that the cues of <c>Rules/*.json</c> give, the
/// stems of the clause, and its pairs and threes of neighbouring stems. What people say in words that no cue foresaw is told by the words they chose.
/// Weights are log-odds against nothing; they add up, so that the words that weighed most are the reason shown.
/// </remarks>
internal sealed class WordWeights
{
    private const string First = "^";
    private const string Last = "$";
    private const string Number = "0";
    private const char OfCues = '*';
    private const double OfCueAlone = 0.85; // of its chance, when the other words say nothing

    private const double OfEnabler = 0.5; // from which words alone tell it: praise and plain facts resemble it; chosen by cross-validation

    private readonly FrozenDictionary<string, int> idOf;
    private readonly int first;
    private readonly int last;
    private readonly Vector256<float>[] ofStem; // by identifier; one number a kind, in the order of the enumeration
    private readonly FrozenDictionary<long, int> numberOfPair; // 0 is no pair
    private readonly Vector256<float>[] ofPair; // by number
    private readonly FrozenDictionary<long, Vector256<float>> ofThree; // by the number of its first pair, and its last stem
    private readonly List<(StatementKind Kind, Vector256<float> Weights)> ofCues = [];
    private readonly Vector256<float> start;
    private readonly List<StatementKind> weighed = [];

    private WordWeights(IReadOnlyList<string[]> lines)
    {
        weighed.AddRange(lines.Take(1).SelectMany(line => line.Skip(1)).Select(Kind));
        var rows = lines.Skip(1).ToDictionary(line => line[0], Weights);
        idOf = rows
            .Keys.SelectMany(key => key.Split(' '))
            .Concat([First, Last, Number])
            .Distinct()
            .Select((stem, id) => (stem, id))
            .ToFrozenDictionary(entry => entry.stem, entry => entry.id);
        (first, last) = (idOf[First], idOf[Last]);
        ofStem = new Vector256<float>[idOf.Count];
        var (pairs, threes) = (new Dictionary<long, int>(), new Dictionary<long, Vector256<float>>());
        var weightsOfPair = new List<Vector256<float>> { default };
        int NumberOf(string left, string right)
        {
            if (pairs.TryAdd(Both(idOf[left], idOf[right]), weightsOfPair.Count))
            {
                weightsOfPair.Add(default);
            }

            return pairs[Both(idOf[left], idOf[right])];
        }

        foreach (var (key, weights) in rows)
        {
            switch (key.Split(' '))
            {
                case ["="]:
                    start = weights;
                    break;
                case [[OfCues, .. var kind]]:
                    ofCues.Add((Kind(kind), weights));
                    break;
                case [var stem]:
                    ofStem[idOf[stem]] = weights;
                    break;
                case [var left, var right]:
                    weightsOfPair[NumberOf(left, right)] = weights;
                    break;
                case [var left, var middle, var right]:
                    threes[Both(NumberOf(left, middle), idOf[right])] = weights;
                    break;
            }
        }

        numberOfPair = pairs.ToFrozenDictionary();
        ofPair = [.. weightsOfPair];
        ofThree = threes.ToFrozenDictionary();
    }

    /// <summary>Those that travel with the rules.</summary>
    internal static WordWeights BuiltIn { get; } = new([.. DataFiles.Phrases("rules.weights.tsv").Select(line => line.Split('\t'))]);

    /// <summary>The identifier of a stem; -1 for one that weighs nothing.</summary>
    internal int Id(string stem) => idOf.GetValueOrDefault(stem is [>= '0' and <= '9', ..] ? Number : stem, -1);

    /// <summary>Turns the chances that cues give a clause into those that all its words give.</summary>
    /// <param name="ids">The identifiers of the text's stems.</param>
    /// <param name="clause">First word and last, exclusive.</param>
    /// <param name="scores">By kind; chances in, chances out, from 0 to 1.</param>
    /// <remarks>Time: O(words of the clause). Nothing is allocated.</remarks>
    internal void Weigh(PerWord<int> ids, (int From, int To) clause, Score[] scores)
    {
        var sum = start;
        foreach (var (kind, weights) in ofCues)
        {
            sum += weights * (float)scores[(int)kind].Weight;
        }

        var (before, pair) = (first, 0);
        for (var at = clause.From; at < clause.To; at++)
        {
            sum += Of(ids[at], ref before, ref pair);
        }

        sum += OfPair(last, before, ref pair);
        Share(sum, scores);
    }

    // What each kind gets of the whole, of which nothing gets its part, too.
    private void Share(Vector256<float> sum, Score[] scores)
    {
        var whole = 1.0; // nothing
        foreach (var kind in weighed)
        {
            whole += Math.Exp(sum[(int)kind]);
        }

        foreach (var kind in weighed)
        {
            ref var score = ref scores[(int)kind];
            var chance = Math.Exp(sum[(int)kind]) / whole;
            var isTold = kind is not StatementKind.Enabler || chance >= OfEnabler;
            score = score with { Weight = Math.Max(score.Weight * OfCueAlone, isTold ? chance : 0) };
        }
    }

    /// <summary>The word of a clause that spoke most for a kind.</summary>
    internal int Heaviest(PerWord<int> ids, (int From, int To) clause, StatementKind kind)
    {
        var (heaviest, most, before, pair) = (clause.From, float.NegativeInfinity, first, 0);
        for (var at = clause.From; at < clause.To; at++)
        {
            var weight = Of(ids[at], ref before, ref pair)[(int)kind];
            (heaviest, most) = weight > most ? (at, weight) : (heaviest, most);
        }

        return heaviest;
    }

    // What a word adds, what it adds after the word before, and after the two before.
    private Vector256<float> Of(int id, ref int before, ref int pair)
    {
        var sum = (id < 0 ? default : ofStem[id]) + OfPair(id, before, ref pair);
        before = id;
        return sum;
    }

    private Vector256<float> OfPair(int id, int before, ref int pair)
    {
        var three = pair > 0 && id >= 0 ? ofThree.GetValueOrDefault(Both(pair, id)) : default;
        pair = before >= 0 && id >= 0 ? numberOfPair.GetValueOrDefault(Both(before, id)) : 0;
        return ofPair[pair] + three;
    }

    private static long Both(int left, int right) => ((long)left << 32) | (uint)right;

    private static StatementKind Kind(string name) => Enum.Parse<StatementKind>(name, ignoreCase: true);

    private Vector256<float> Weights(string[] line)
    {
        var weights = new float[Vector256<float>.Count];
        for (var column = 1; column < line.Length; column++)
        {
            weights[(int)weighed[column - 1]] = line[column].Length > 0 ? float.Parse(line[column], CultureInfo.InvariantCulture) : 0;
        }

        return Vector256.Create(weights);
    }
}
