namespace Maillage.EndToEnd;

/// <summary>What a window asked for and complained about while a story went on.</summary>
internal sealed class Trace
{
    private readonly List<string> asked = [];
    private readonly List<string> complaints = [];

    /// <summary>Listens to a window from now on.</summary>
    public static Trace Of(IPage page)
    {
        var trace = new Trace();
        page.Request += (_, request) => trace.asked.Add(request.Url);
        page.Console += (_, message) => trace.complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => trace.complaints.Add(error);
        page.Dialog += (_, dialog) => trace.complaints.Add($"{dialog.Type}: {dialog.Message}");
        return trace;
    }

    /// <summary>Nobody but the site was asked for anything.</summary>
    public void OnlyAsked(Uri site) =>
        asked
            .Where(url => !url.StartsWith(site.ToString(), StringComparison.Ordinal))
            .Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
            .ShouldBeEmpty();

    /// <summary>The browser found nothing wrong and blocked nothing; these answers alone were to be expected.</summary>
    public void IsQuiet(params int[] expected) =>
        complaints
            .Where(text => !expected.Any(status => status >= 400 && text.Contains($"status of {status}", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
