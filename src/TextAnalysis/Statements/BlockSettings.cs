namespace Maillage.TextAnalysis;

/// <summary>Reads off the outline what each block's place says of it.</summary>
internal sealed class BlockSettings(Reading reading, HeadingTable headings)
{
    private const int Note = 220; // signs: longer blocks are prose

    private readonly Dictionary<int, (StatementKind? Kind, bool Mixed, bool Setting, bool Asks)> heads = [];

    /// <summary>The setting of a block.</summary>
    internal BlockSetting Of(int block)
    {
        var here = reading.Source.Blocks[block];
        var isNote = here.Kind is BlockKind.ListItem || here.End - here.Start <= Note;
        var above = reading.Outline.Above(block).ToList();
        var isLead = here.Kind is BlockKind.Heading || reading.Outline.IsLead(block) || here.Cell is { IsHeader: true };
        var isInstruction = Head(block).Setting || above.Take(2).Any(lead => Head(lead).Setting) || Head(block).Mixed || IsTask(block);
        var deciding = above.Find(lead => Head(lead) is { Kind: not null } or { Mixed: true });
        var head = above.Count > 0 && (deciding > 0 || above.Contains(deciding)) ? Head(deciding) : default;
        return new BlockSetting
        {
            IsNote = isNote,
            IsLead = isLead && !SaysHow(block),
            Leaning = head.Kind,
            IsInstruction = isInstruction,
            IsMixed = head.Mixed,
            IsAnswer = here.Kind is BlockKind.ListItem && above.Count > 0 && Head(above[0]).Asks,
            Structure = isLead || isInstruction || !isNote ? null : head.Kind,
            Confidence = head.Kind is null ? 0 : here.Kind is BlockKind.ListItem || here.Cell is not null ? 0.9 : 0.75,
            Heading = head.Kind is null ? "" : Shown(deciding),
        };
    }

    // « Créer des liens : » introduces its list and says something too.
    private bool SaysHow(int block) => reading.Source.Blocks[block] is { Cell: null or { IsHeader: false } } && reading.Outline.IsLead(block) && Infinitives.Is(reading.Word(Tokens(block).From));

    // « identifier 3 à 5 freins » asks participants for barriers, it is none.
    private bool IsTask(int block)
    {
        var first = reading.Word(Tokens(block).From);
        return first is "identifier" or "lister" or "noter" or "indiquer" or "rassembler" or "choisir" or "reperer" && reading.Source.Blocks[block].Kind is BlockKind.ListItem;
    }

    private (StatementKind? Kind, bool Mixed, bool Setting, bool Asks) Head(int block)
    {
        if (!heads.TryGetValue(block, out var head))
        {
            var (from, to) = Tokens(block);
            var kind = headings.Announced(reading.Words, from, to);
            head = (kind, headings.IsMixed(reading.Words, from, to), HeadingTable.IsSetting(reading.Words, from, to), Asks(from, to));
            heads[block] = head;
        }

        return head;
    }

    // « Comment faire ? », « Créer des liens : », « avec l'envie de… », « besoin de méthode pour… »: what follows says how.
    private bool Asks(int from, int to) =>
        reading.Word(from) is "comment" || Infinitives.Is(reading.Word(from)) || Enumerable.Range(from, Math.Max(0, to - from)).Any(at => reading.Word(at) is "envie" or "besoin");

    private (int From, int To) Tokens(int block) => (reading.TokenAt(reading.Source.Blocks[block].Start), reading.TokenAt(reading.Source.Blocks[block].End));

    private string Shown(int block) => Spans.OneLine(reading.Text, reading.Source.Blocks[block].Start, reading.Source.Blocks[block].End);
}
