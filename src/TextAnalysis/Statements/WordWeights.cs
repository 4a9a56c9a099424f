using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace Maillage.TextAnalysis;

/// <summary>How much each word says of what a clause does: <c>Rules/weights.tsv</c>, fitted on invented sentences by <c>./dev fit</c>.</summary>
/// <remarks>
/// One logistic regression a kind, over the chances that the cues of <c>Rules/*.json</c> give, the stems of the clause, its pairs and
/// threes of neighbouring stems, and the first letters of its longer stems: what people say in words that no cue foresaw is told by the words they chose, or by
/// their family. Weights are log-odds; they add up, so that the words that weighed most are the reason shown.
/// </remarks>
internal sealed class WordWeights
{
    private const string First = "^";
    private const string Last = "$";
    private const string Number = "0";
    private const char OfCues = '*';
    private const char OfFamily = '<';
    private const int ShortFamily = 4;
    private const int LongFamily = 5;
    private const double OfCueAlone = 0.85; // of its chance, when the other words say nothing

    private readonly FrozenDictionary<string, int> idOf;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idOfFamily; // by its letters
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
        var families = rows.Keys.Where(key => key[0] is OfFamily).ToList();
        idOf = rows
            .Keys.Except(families)
            .SelectMany(key => key.Split(' '))
            .Concat([First, Last, Number])
            .Distinct()
            .Select((stem, id) => (stem, id))
            .ToFrozenDictionary(entry => entry.stem, entry => entry.id);
        (first, last) = (idOf[First], idOf[Last]);
        idOfFamily = families
            .Select((family, at) => (family, id: idOf.Count + at))
            .ToFrozenDictionary(entry => entry.family[1..], entry => entry.id)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        ofStem = new Vector256<float>[idOf.Count + families.Count];
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
                case [[OfFamily, .. var letters]]:
                    ofStem[idOfFamily[letters]] += weights;
                    break;
                case [[OfCues, .. var kind]]:
                    ofCues.Add((Kind(kind), weights));
                    break;
                case [var stem]:
                    ofStem[idOf[stem]] += weights;
                    break;
                case [var left, var right]:
                    weightsOfPair[NumberOf(left, right)] = weights;
                    break;
                case [var left, var middle, var right]:
                    threes[Both(NumberOf(left, middle), idOf[right])] = weights;
                    break;
            }
        }

        AddFamilies(rows);
        numberOfPair = pairs.ToFrozenDictionary();
        ofPair = [.. weightsOfPair];
        ofThree = threes.ToFrozenDictionary();
    }

    /// <summary>Those that travel with the rules.</summary>
    internal static WordWeights BuiltIn { get; } = new([.. DataFiles.Phrases("rules.weights.tsv").Select(line => line.Split('\t'))]);

    /// <summary>The identifier of a stem, or of the family of one that has no weight of its own; -1 for one that weighs nothing.</summary>
    internal int Id(string stem) =>
        idOf.TryGetValue(stem is [>= '0' and <= '9', ..] ? Number : stem, out var id) ? id
        : Family(stem, LongFamily) is >= 0 and var close ? close
        : Family(stem, ShortFamily);

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
        foreach (var kind in weighed)
        {
            ref var score = ref scores[(int)kind];
            score = score with { Weight = Math.Max(score.Weight * OfCueAlone, 1 / (1 + Math.Exp(-sum[(int)kind]))) };
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

    // A word weighs what it says by itself and what its families say, the long one what the short one says too: no clause has to look for them.
    private void AddFamilies(Dictionary<string, Vector256<float>> rows)
    {
        foreach (var (stem, id) in idOf)
        {
            ofStem[id] += OfFamilies(rows, stem);
        }

        foreach (var letters in rows.Keys.Where(key => key is [OfFamily, ..] && key.Length > LongFamily).Select(key => key[1..]))
        {
            ofStem[idOfFamily[letters]] += rows.GetValueOrDefault($"{OfFamily}{letters[..ShortFamily]}");
        }
    }

    private static Vector256<float> OfFamilies(Dictionary<string, Vector256<float>> rows, string stem)
    {
        var few = stem.Length > ShortFamily ? rows.GetValueOrDefault($"{OfFamily}{stem[..ShortFamily]}") : default;
        return few + (stem.Length > LongFamily ? rows.GetValueOrDefault($"{OfFamily}{stem[..LongFamily]}") : default);
    }

    private int Family(string stem, int letters) =>
        stem.Length > letters && idOfFamily.TryGetValue(stem.AsSpan(0, letters), out var id) ? id : -1;

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
