using System.Globalization;
using System.Text.Json;
using Maillage.Kernel;
using Maillage.Sources.Contracts;

namespace Maillage.Cli.Errands;

/// <summary>The command's side of the <see cref="LocalDoor"/>.</summary>
internal static class LocalDoorClient
{
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Has the running server do an errand.</summary>
    /// <exception cref="CommandFailure">It does not answer, or could not do it.</exception>
    public static async Task Send<TOrder, TNews>(
        Errand<TOrder, TNews> errand,
        TOrder order,
        IReadOnlyList<FileToImport> files,
        DataFolder data,
        Action<TNews> hear,
        CancellationToken cancel
    )
        where TOrder : notnull
        where TNews : notnull
    {
        var card = ServerCard.Read(data) ?? throw Busy(data);
        using var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ToAnswer, UseProxy = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        using var parcel = Pack(errand.Name, order, files);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(card.Address, LocalDoor.Address)) { Content = parcel };
        request.Headers.Add(LocalDoor.TokenHeader, card.Token);
        request.Headers.AcceptLanguage.ParseAdd(CultureInfo.CurrentUICulture.Name);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            await Hear(answer.IsSuccessStatusCode ? answer : throw Busy(data), data, hear, cancel);
        }
        catch (HttpRequestException)
        {
            throw Busy(data);
        }
    }

    private static async Task Hear<TNews>(HttpResponseMessage answer, DataFolder data, Action<TNews> hear, CancellationToken cancel)
        where TNews : notnull
    {
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
        while (await lines.ReadLineAsync(cancel) is { } text)
        {
            var line = JsonSerializer.Deserialize<ErrandLine>(text)!;
            if (line.Failure is { } failure)
            {
                throw new CommandFailure(failure, line.ExitCode ?? ExitCode.Refused);
            }

            if (line.ExitCode is not null)
            {
                return;
            }

            hear(line.News!.Value.Deserialize<TNews>()!);
        }

        throw Busy(data); // the server went away before it was done
    }

    private static MultipartFormDataContent Pack<TOrder>(string name, TOrder order, IReadOnlyList<FileToImport> files)
    {
        var parcel = new MultipartFormDataContent
        {
            { new StringContent(name), "errand" },
            { new StringContent(JsonSerializer.Serialize(order)), "order" },
        };
        foreach (var file in files)
        {
            parcel.Add(new StreamContent(file.Open()), "files", file.Name);
        }

        return parcel;
    }

    private static CommandFailure Busy(DataFolder data) => new(Sentence.Of("cli.busy", data.Root), ExitCode.Environment);
}
