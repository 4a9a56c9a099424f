namespace Maillage.TextAnalysis;

/// <summary>Compares texts by their words and by those of their circle: the twenty others that each resembles most.</summary>
/// <remarks>
/// Document expansion (Singhal and Pereira, « Document expansion for speech retrieval », SIGIR 1999): a text becomes the sum of its own
/// vector and of the mean of its circle, the likest counting most, both of the same length. Two short texts that share no word still
/// meet when their circles do. The vectors are never written: all that is needed is how much the texts of two circles resemble each
/// other, and what is not among the nearest of a text counts as nothing. Never told what anything is about.
/// </remarks>
internal sealed class Circles
{
    private readonly (int Text, float Share)[][] made; // of which texts each is made, itself first
    private readonly (int Text, float Share)[] wholes; // the other way round: in which texts each has a share, one text after the other
    private readonly int[] starts; // of each text's in the array before
    private readonly Likeness[][] near;
    private readonly float[] lengths;

    /// <param name="near">For each text, those that most resemble it by their own words.</param>
    internal Circles(Likeness[][] near)
    {
        this.near = near;
        made = new (int, float)[near.Length][];
        Parallel.For(
            0,
            near.Length,
            () => new double[near.Length],
            (text, _, shares) =>
            {
                made[text] = MadeOf(text, shares);
                return shares;
            },
            _ => { }
        );
        (wholes, starts) = TurnedAround(made);
        lengths = new float[near.Length];
        Parallel.For(
            0,
            near.Length,
            () => new Sums(near.Length),
            (text, _, sums) =>
            {
                Meet(text, sums);
                lengths[text] = MathF.Sqrt(made[text].Sum(one => one.Share * sums[one.Text]));
                sums.Clear();
                return sums;
            },
            _ => { }
        );
    }

    /// <summary>For each text, the others that most resemble it, most alike first.</summary>
    internal IReadOnlyList<Likeness>[] Nearest(int count)
    {
        var found = new IReadOnlyList<Likeness>[near.Length];
        Parallel.For(
            0,
            near.Length,
            () => (Best: new Ranking(count), Met: new Sums(near.Length), Scores: new Sums(near.Length)),
            (text, _, sums) =>
            {
                found[text] = Nearest(text, sums.Best, sums.Met, sums.Scores);
                return sums;
            },
            _ => { }
        );
        return found;
    }

    private Likeness[] Nearest(int text, Ranking best, Sums met, Sums scores)
    {
        Meet(text, met);
        foreach (var other in met.Touched)
        {
            var likeness = met[other];
            foreach (var (whole, share) in wholes.AsSpan(starts[other], starts[other + 1] - starts[other]))
            {
                scores.Add(whole, share * likeness);
            }
        }

        foreach (var other in scores.Touched)
        {
            if (other != text)
            {
                best.Offer(other, scores[other] / (lengths[text] * lengths[other]));
            }
        }

        met.Clear();
        scores.Clear();
        return best.Take();
    }

    // How much each text resembles what a text is made of.
    private void Meet(int text, Sums sums)
    {
        foreach (var (part, share) in made[text])
        {
            sums.Add(part, share);
            foreach (var other in near[part])
            {
                sums.Add(other.Index, share * (float)other.Score);
            }
        }
    }

    // The shares are zero for every text, before and after.
    private (int Text, float Share)[] MadeOf(int text, double[] shares)
    {
        var circle = near[text];
        foreach (var one in circle)
        {
            shares[one.Index] = one.Score;
        }

        // The length of the sum of the circle, so that it weighs as much as the text itself.
        var square = 0.0;
        foreach (var one in circle)
        {
            square += one.Score * one.Score;
            foreach (var other in near[one.Index])
            {
                square += one.Score * shares[other.Index] * other.Score;
            }
        }

        foreach (var one in circle)
        {
            shares[one.Index] = 0;
        }

        var length = Math.Max(Math.Sqrt(square), 1e-9);
        return [(text, 1f), .. circle.Select(one => (one.Index, (float)(one.Score / length)))];
    }

    private static ((int Text, float Share)[] Wholes, int[] Starts) TurnedAround((int Text, float Share)[][] made)
    {
        var starts = new int[made.Length + 1];
        foreach (var (part, _) in made.SelectMany(parts => parts))
        {
            starts[part + 1]++;
        }

        for (var text = 0; text < made.Length; text++)
        {
            starts[text + 1] += starts[text];
        }

        var (wholes, next) = (new (int, float)[starts[^1]], starts[..^1]);
        for (var text = 0; text < made.Length; text++)
        {
            foreach (var (part, share) in made[text])
            {
                wholes[next[part]++] = (text, share);
            }
        }

        return (wholes, starts);
    }

    /// <summary>A sum for each text, of which few are not zero; used again and again by one thread.</summary>
    private sealed class Sums(int count)
    {
        private readonly float[] sums = new float[count];

        /// <summary>Those that are not, in the order in which they were first added to.</summary>
        public List<int> Touched { get; } = [];

        public float this[int text] => sums[text];

        public void Add(int text, float what)
        {
            ref var sum = ref sums[text];
            if (sum == 0)
            {
                Touched.Add(text);
            }

            sum += what;
        }

        public void Clear()
        {
            foreach (var text in Touched)
            {
                sums[text] = 0;
            }

            Touched.Clear();
        }
    }
}
